package frontdesk.kernel;

import java.io.IOException;
import java.io.StringReader;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jspecify.annotations.Nullable;

/** Opens tables as spreadsheets write them: a header line, then a line for each row, comma or semicolon between the columns. */
public final class Spreadsheet {
    private static final String STARTS_A_FORMULA = "=+-@\t\r";

    private Spreadsheet() {}

    /** Columns go by their names in the header, whatever their case. */
    public static CSVParser open(String csv) throws IOException {
        String text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
        String header = text.lines().findFirst().orElse("");
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(header.contains(";") && !header.contains(",") ? ';' : ',')
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreHeaderCase(true)
                .setIgnoreEmptyLines(true)
                .setAllowMissingColumnNames(true)
                .setTrim(true)
                .get()
                .parse(new StringReader(text));
    }

    /** Spreadsheets run what begins with one of these signs; an apostrophe before it keeps it a text. */
    public static String plain(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** What was written by {@link #plain}, as it was before. */
    public static String read(String cell) {
        boolean kept = cell.length() > 1 && cell.charAt(0) == '\'' && STARTS_A_FORMULA.indexOf(cell.charAt(1)) >= 0;
        return kept ? cell.substring(1) : cell;
    }
}
