-- Appeals of units against lines of published lists, and how they were decided.

-- framework is empty where all of the list's lines of the indicator are meant, claims where no figure was named.
CREATE TABLE IF NOT EXISTS appeal (
    id BIGINT PRIMARY KEY,
    publication BIGINT NOT NULL REFERENCES publication,
    framework VARCHAR,
    indicator VARCHAR NOT NULL,
    unit VARCHAR NOT NULL,
    reason VARCHAR NOT NULL,
    claims VARCHAR,
    opened_at TIMESTAMP(9) WITH TIME ZONE NOT NULL
);

CREATE TABLE IF NOT EXISTS appeal_decision (
    appeal BIGINT PRIMARY KEY REFERENCES appeal,
    upheld BOOLEAN NOT NULL,
    reason VARCHAR NOT NULL,
    decided_at TIMESTAMP(9) WITH TIME ZONE NOT NULL
);

-- The bytes lie in the archive under their hash.
CREATE TABLE IF NOT EXISTS appeal_evidence (
    appeal BIGINT NOT NULL REFERENCES appeal,
    of_decision BOOLEAN NOT NULL,
    place INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    PRIMARY KEY (appeal, of_decision, place)
);
