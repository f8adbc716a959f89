-- Gaps handed to units, and what became of them. Where a task stands follows from its events.

CREATE TABLE IF NOT EXISTS task (
    id BIGINT PRIMARY KEY,
    period VARCHAR(8) NOT NULL,
    indicator VARCHAR NOT NULL,
    unit VARCHAR NOT NULL,
    site VARCHAR,
    issued_on DATE NOT NULL,
    deadline TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    evidence VARCHAR NOT NULL,
    issued_by VARCHAR NOT NULL,
    recorded_at TIMESTAMP(9) WITH TIME ZONE NOT NULL
);

-- The points that the unit was expected to lose by it when it was issued, unrounded.
CREATE TABLE IF NOT EXISTS task_stake (
    task BIGINT NOT NULL REFERENCES task,
    framework VARCHAR NOT NULL,
    points DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (task, framework)
);

-- The last four columns name the inspection's cell that an event rests on.
CREATE TABLE IF NOT EXISTS task_event (
    task BIGINT NOT NULL REFERENCES task,
    place INTEGER NOT NULL,
    recorded_at TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    event_day DATE NOT NULL,
    kind VARCHAR(16) NOT NULL,
    reason VARCHAR NOT NULL,
    said_by VARCHAR NOT NULL,
    submission BIGINT REFERENCES submission,
    sheet VARCHAR,
    sheet_row INTEGER,
    sheet_column INTEGER,
    PRIMARY KEY (task, place)
);
