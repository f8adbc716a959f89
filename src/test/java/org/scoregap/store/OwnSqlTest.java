package org.scoregap.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever writes the database's file without H2 can write any statement into it. */
class OwnSqlTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SET WRITE_DELAY 0",
                "CREATE USER IF NOT EXISTS \"SCOREGAP_DATA\" SALT '0a' HASH '1b'",
                "CREATE CACHED TABLE \"PUBLIC\".\"PART\"(\n    \"ID\" BIGINT NOT NULL,\n    \"A\" CHARACTER VARYING(8)\n)",
                "ALTER TABLE \"PUBLIC\".\"PART\" ADD CONSTRAINT \"PUBLIC\".\"C\" CHECK(\"A\" IN('it''s', 'b')) NOCHECK"
            })
    void definesWhatWeMake(String sql) {
        assertThat(OwnSql.isOurs(sql)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "CALL FILE_WRITE('x', 'y')",
                "RUNSCRIPT FROM 'http://127.0.0.1/x'",
                "SET WRITE_DELAY 0; CALL FILE_WRITE('x', 'y')",
                "SET JAVA_OBJECT_SERIALIZER 'x'",
                "CREATE USER IF NOT EXISTS \"EVIL\" SALT '0a' HASH '1b' ADMIN",
                "CREATE CACHED TABLE \"PUBLIC\".\"X\"(\"A\" INTEGER DEFAULT \"FILE_READ\"('x'))",
                "CREATE CACHED TABLE \"PUBLIC\".\"X\"(\"A\" INTEGER DEFAULT \"PUBLIC\".\"EVIL\"('x'))",
                "CREATE CACHED TABLE \"PUBLIC\".\"X\"(\"A\" INTEGER DEFAULT file_read('x'))",
                "CREATE CACHED TABLE \"PUBLIC\".\"X\"(\"A\" INTEGER) ENGINE \"evil.Engine\"",
                "CREATE CACHED TABLE \"PUBLIC\".\"X\"(\"A\" INTEGER); CALL \"FILE_READ\"('x')",
                "CREATE CACHED TABLE \"PUBLIC\".\"X\"(\"A\" INTEGER DEFAULT $$x$$)",
                "CREATE CACHED TABLE \"PUBLIC\".\"X\"(\"A\" INTEGER /* ' */ DEFAULT FILE_READ('x') /* ' */)",
                "CREATE FORCE VIEW \"PUBLIC\".\"X\" AS SELECT \"A\" FROM \"CSVREAD\"('x')"
            })
    void definesWhatWeNeverMake(String sql) {
        assertThat(OwnSql.isOurs(sql)).isFalse();
    }
}
