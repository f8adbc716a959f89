-- Who ran what, and how it ended: two rows a run, of which nothing is ever changed. Each row's chain is a hash of the row
-- and of the chain before it, so that a row that is changed or taken out breaks all after it.

CREATE TABLE IF NOT EXISTS journal (
    id BIGINT PRIMARY KEY,
    run BIGINT NOT NULL REFERENCES journal CHECK (run <= id),
    kind VARCHAR(8) NOT NULL CHECK (kind IN ('BEGUN', 'ENDED')),
    noted_at TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    account VARCHAR NOT NULL,
    command VARCHAR NOT NULL,
    words VARCHAR NOT NULL,
    program_version VARCHAR NOT NULL,
    exit_status INTEGER,
    failure VARCHAR,
    -- How many there were in the store when the row was written.
    submissions BIGINT NOT NULL,
    publications BIGINT NOT NULL,
    -- What the run recorded: a line each of what it is, its SHA-256 and its name.
    files CLOB NOT NULL,
    chain VARCHAR(64) NOT NULL
);
