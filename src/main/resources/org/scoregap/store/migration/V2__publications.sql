-- What was published: the bytes as they were handed out, and the figures behind them, unrounded.

CREATE TABLE IF NOT EXISTS publication (
    id BIGINT PRIMARY KEY,
    list VARCHAR NOT NULL,
    period VARCHAR(8) NOT NULL,
    as_of TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    published_at TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    mapping_hash VARCHAR(64) NOT NULL,
    program_version VARCHAR NOT NULL,
    language VARCHAR(2) NOT NULL,
    format VARCHAR(16) NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    content BLOB NOT NULL,
    note VARCHAR
);

CREATE TABLE IF NOT EXISTS publication_line (
    publication BIGINT NOT NULL REFERENCES publication,
    framework VARCHAR NOT NULL,
    indicator VARCHAR NOT NULL,
    points DOUBLE PRECISION NOT NULL,
    expected_loss DOUBLE PRECISION NOT NULL,
    charge DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (publication, framework, indicator)
);

-- p_pass is empty for a framework without a pass mark and gates.
CREATE TABLE IF NOT EXISTS publication_total (
    publication BIGINT NOT NULL REFERENCES publication,
    framework VARCHAR NOT NULL,
    points DOUBLE PRECISION NOT NULL,
    expected DOUBLE PRECISION NOT NULL,
    low DOUBLE PRECISION NOT NULL,
    high DOUBLE PRECISION NOT NULL,
    p_pass DOUBLE PRECISION,
    PRIMARY KEY (publication, framework)
);
