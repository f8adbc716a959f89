-- Of few indicators years of figures count. They are looked for one by one, all others are read by part.
CREATE INDEX IF NOT EXISTS tally_by_indicator ON tally (indicator);
