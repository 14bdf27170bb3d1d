package frontdesk.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

import frontdesk.kernel.Spreadsheet;

/** A trail as a table for spreadsheets, a line each. What somebody typed can never become a formula there. */
final class TrailSheet {
    private TrailSheet() {}

    static String of(List<TrailLine> lines) {
        var out = new StringBuilder();
        try (var table = new CSVPrinter(out, CSVFormat.RFC4180)) {
            table.printRecord("at", "who", "what", "subject");
            for (TrailLine line : lines) {
                table.printRecord(
                        line.at(),
                        Spreadsheet.plain(line.who()),
                        Spreadsheet.plain(line.action()),
                        Spreadsheet.plain(line.subject()));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }
}
