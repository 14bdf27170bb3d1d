package frontdesk.kernel;

import java.io.IOException;
import java.io.StringReader;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** Opens tables as spreadsheets write them: a header line, then a line for each row, comma or semicolon between the columns. */
public final class Spreadsheet {
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
}
