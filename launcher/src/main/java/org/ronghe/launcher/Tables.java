package org.ronghe.launcher;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What PostgreSQL knows about the tables of our modules. A schema is ours when it has a migration history. */
record Tables(Connection connection) {

    static final String HISTORY = "flyway_schema_history";

    /** A table with the columns that hold data; generated ones make themselves again. */
    record Table(String schema, String name, String columns) {
        String qualified() {
            return quoted(schema) + "." + quoted(name);
        }

        String entry() {
            return "db/" + schema + "/" + name;
        }
    }

    List<String> schemas() throws SQLException {
        return column("select table_schema from information_schema.tables where table_name = '" + HISTORY
                + "' order by table_schema");
    }

    List<Table> of(String schema) throws SQLException {
        var tables = new ArrayList<Table>();
        try (var query = connection.prepareStatement("""
                select c.relname, string_agg(quote_ident(a.attname), ',' order by a.attnum)
                from pg_class c join pg_attribute a on a.attrelid = c.oid
                where c.relnamespace = ?::regnamespace and c.relkind = 'r'
                  and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                group by c.relname order by c.relname""")) {
            query.setString(1, quoted(schema));
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    tables.add(new Table(schema, rows.getString(1), rows.getString(2)));
                }
            }
        }
        return tables;
    }

    /** As statements that set them again. */
    List<String> sequences(String schema) throws SQLException {
        return column(
                "select format('select setval(%L, %s, true)', format('%I.%I', schemaname, sequencename), last_value)"
                        + " from pg_sequences where last_value is not null and schemaname = '" + schema
                        + "' order by sequencename");
    }

    List<String> column(String query) throws SQLException {
        var values = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
