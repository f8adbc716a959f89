-- Rows are only ever added: what is superseded or undone gets a mark, and the user that works with them may not delete.
-- H2 commits each of these statements by itself. This first file runs on a new file that is moved into place when it is
-- complete; a later one has to survive being run twice (IF NOT EXISTS).

CREATE TABLE mapping (
    id BIGINT PRIMARY KEY,
    hash VARCHAR(64) NOT NULL,
    from_period VARCHAR(8) NOT NULL,
    recorded_at TIMESTAMP(9) WITH TIME ZONE NOT NULL
);

CREATE TABLE mapping_file (
    mapping BIGINT NOT NULL REFERENCES mapping,
    name VARCHAR NOT NULL,
    content CLOB NOT NULL,
    PRIMARY KEY (mapping, name)
);

-- A file as it was read once. All readings of the same bytes form a chain: each corrects the one before it.
CREATE TABLE submission (
    id BIGINT PRIMARY KEY,
    file VARCHAR NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    bytes BIGINT NOT NULL CHECK (bytes >= 0),
    received_at TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    fill_date DATE,
    recorded_at TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    mapping_hash VARCHAR(64) NOT NULL,
    rows_met INTEGER NOT NULL CHECK (rows_met >= 0),
    rows_accepted INTEGER NOT NULL CHECK (rows_accepted BETWEEN 0 AND rows_met),
    outcome VARCHAR(16) NOT NULL CHECK (outcome IN ('ACCEPTED', 'PARTLY', 'REFUSED')),
    corrects BIGINT REFERENCES submission CHECK (corrects < id),
    reason VARCHAR NOT NULL
);
CREATE INDEX submission_by_bytes ON submission (sha256);

-- From when to when a submission was undone; revived_at stays empty while it is.
CREATE TABLE undoing (
    id BIGINT PRIMARY KEY,
    submission BIGINT NOT NULL REFERENCES submission,
    undone_at TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    reason VARCHAR NOT NULL,
    revived_at TIMESTAMP(9) WITH TIME ZONE,
    CHECK (revived_at >= undone_at)
);

-- What people decided about single cells; it came in with the reading that it led to.
CREATE TABLE override (
    id BIGINT PRIMARY KEY,
    submission BIGINT NOT NULL REFERENCES submission,
    kind VARCHAR(8) NOT NULL,
    sheet VARCHAR NOT NULL,
    row_number INTEGER NOT NULL,
    column_number INTEGER NOT NULL,
    code VARCHAR(32),
    correction VARCHAR,
    reason VARCHAR NOT NULL,
    recorded_at TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    CHECK ((kind = 'CORRECT' AND correction IS NOT NULL AND code IS NULL)
        OR (kind = 'ACCEPT' AND correction IS NULL AND code IS NOT NULL))
);

CREATE TABLE decision (
    submission BIGINT NOT NULL REFERENCES submission,
    number INTEGER NOT NULL,
    subject VARCHAR(16) NOT NULL,
    sheet VARCHAR NOT NULL,
    row_number INTEGER NOT NULL,
    column_number INTEGER NOT NULL,
    choice VARCHAR NOT NULL,
    evidence VARCHAR NOT NULL,
    PRIMARY KEY (submission, number)
);

CREATE TABLE problem (
    submission BIGINT NOT NULL REFERENCES submission,
    number INTEGER NOT NULL,
    code VARCHAR(32) NOT NULL,
    severity VARCHAR(8) NOT NULL CHECK (severity IN ('ERROR', 'WARNING', 'NOTICE')),
    sheet VARCHAR NOT NULL,
    row_number INTEGER NOT NULL,
    column_number INTEGER NOT NULL,
    found VARCHAR NOT NULL,
    expected VARCHAR NOT NULL,
    suggestion VARCHAR,
    indicator VARCHAR,
    points_at_stake DOUBLE PRECISION NOT NULL,
    accepted BOOLEAN NOT NULL,
    PRIMARY KEY (submission, number)
);

-- Its tallies are numbered on from first_tally: they are read as one stretch of the table, without an index.
CREATE TABLE part (
    id BIGINT PRIMARY KEY,
    submission BIGINT NOT NULL REFERENCES submission,
    unit VARCHAR NOT NULL,
    form VARCHAR NOT NULL,
    period VARCHAR(8) NOT NULL,
    source VARCHAR(16) NOT NULL CHECK (source IN ('SELF', 'INSPECTION', 'SURVEY', 'OFFICIAL')),
    resubmit VARCHAR(8) NOT NULL CHECK (resubmit IN ('ROWS', 'APPEND', 'REPLACE')),
    first_tally BIGINT NOT NULL,
    tallies INTEGER NOT NULL CHECK (tallies >= 0),
    UNIQUE (submission, unit, form, period)
);
CREATE INDEX part_by_period ON part (period);

CREATE TABLE tally (
    id BIGINT PRIMARY KEY,
    part BIGINT NOT NULL REFERENCES part,
    unit VARCHAR NOT NULL,
    territory VARCHAR,
    indicator VARCHAR NOT NULL,
    taken_on DATE NOT NULL,
    checked INTEGER,
    passed DOUBLE PRECISION,
    amount DOUBLE PRECISION,
    not_applicable BOOLEAN NOT NULL,
    assumed BOOLEAN NOT NULL,
    sheet VARCHAR NOT NULL,
    row_number INTEGER NOT NULL,
    column_number INTEGER NOT NULL,
    sites INTEGER NOT NULL CHECK (sites >= 0),
    note VARCHAR NOT NULL,
    CHECK ((not_applicable AND checked IS NULL AND passed IS NULL AND amount IS NULL)
        OR (NOT not_applicable AND amount IS NOT NULL AND checked IS NULL AND passed IS NULL)
        OR (NOT not_applicable AND amount IS NULL AND checked IS NOT NULL AND passed BETWEEN 0 AND checked))
);

-- The sites behind a tally, in the file's order. H2 keeps a row together, so they stand apart from the totals that
-- city-wide lists read, and it allows 65,536 elements an array, so a long list is several of these.
CREATE TABLE tally_sites (
    id BIGINT PRIMARY KEY,
    tally BIGINT NOT NULL REFERENCES tally,
    site VARCHAR ARRAY[65536] NOT NULL,
    site_row INTEGER ARRAY[65536] NOT NULL,
    site_checked INTEGER ARRAY[65536] NOT NULL,
    site_found DOUBLE PRECISION ARRAY[65536] NOT NULL,
    site_note VARCHAR ARRAY[65536],
    CHECK (CARDINALITY(site_row) = CARDINALITY(site) AND CARDINALITY(site_checked) = CARDINALITY(site)
        AND CARDINALITY(site_found) = CARDINALITY(site)),
    CHECK (CARDINALITY(site_note) = CARDINALITY(site))
);

-- Flat: a row a site check, or a row a total that has no sites. Of every reading, also those undone or superseded.
CREATE VIEW observation AS
    SELECT p.submission, s.file, p.unit AS reporter, p.form, p.period, p.source, t.id AS tally,
        t.unit, t.territory, t.indicator, t.taken_on, c.site[x.x] AS site,
        CASE WHEN t.checked IS NOT NULL THEN c.site_checked[x.x] END AS checked,
        CASE WHEN t.checked IS NOT NULL THEN c.site_found[x.x] END AS passed,
        CASE WHEN t.amount IS NOT NULL THEN c.site_found[x.x] END AS amount,
        t.not_applicable, t.assumed, t.sheet, c.site_row[x.x] AS row_number, t.column_number,
        COALESCE(c.site_note[x.x], '') AS note
    FROM tally t
        JOIN part p ON p.id = t.part
        JOIN submission s ON s.id = p.submission
        JOIN tally_sites c ON c.tally = t.id
        JOIN SYSTEM_RANGE(1, 65536) x ON x.x <= CARDINALITY(c.site)
    UNION ALL
    SELECT p.submission, s.file, p.unit AS reporter, p.form, p.period, p.source, t.id AS tally,
        t.unit, t.territory, t.indicator, t.taken_on, CAST(NULL AS VARCHAR) AS site,
        t.checked, t.passed, t.amount,
        t.not_applicable, t.assumed, t.sheet, t.row_number, t.column_number, t.note
    FROM tally t
        JOIN part p ON p.id = t.part
        JOIN submission s ON s.id = p.submission
    WHERE t.sites = 0;
