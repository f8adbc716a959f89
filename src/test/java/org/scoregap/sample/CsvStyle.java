package org.scoregap.sample;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.List;

/**
 * Text with one record a line, as Excel and WPS export it.
 *
 * @param mark whether a byte-order mark stands first
 */
record CsvStyle(Charset charset, boolean mark, char delimiter) implements Style {

    @Override
    public String extension() {
        return ".csv";
    }

    @Override
    public byte[] write(List<Grid> grids) {
        if (grids.size() != 1) {
            throw new IllegalArgumentException("a CSV file holds one sheet, not " + grids.size());
        }
        StringBuilder text = new StringBuilder(mark ? "\uFEFF" : "");
        Grid grid = grids.get(0);
        int width = grid.width();
        for (List<Value> row : grid.rows()) {
            // an export writes every row as wide as the widest
            for (int column = 0; column < width; column++) {
                Value value = column < row.size() ? row.get(column) : Value.BLANK;
                if (value instanceof Value.End) {
                    break;
                }
                text.append(column == 0 ? "" : String.valueOf(delimiter));
                text.append(value instanceof Value.Raw ? value.text() : quoted(value.text()));
            }
            text.append("\r\n");
        }
        return encode(text.toString());
    }

    private String quoted(String text) {
        boolean needed = text.indexOf(delimiter) >= 0 || text.indexOf('"') >= 0 || text.indexOf('\n') >= 0;
        return needed ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private byte[] encode(String text) {
        try {
            ByteBuffer bytes = charset.newEncoder().encode(CharBuffer.wrap(text));
            byte[] array = new byte[bytes.remaining()];
            bytes.get(array);
            return array;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(charset + " cannot hold: " + text, e);
        }
    }
}
