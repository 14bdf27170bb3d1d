package frontdesk.console.team;

import java.io.IOException;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

import frontdesk.kernel.Spreadsheet;

/** A trail as a table for spreadsheets, a line each. What somebody typed can never become a formula there. */
final class TrailSheet {
    private TrailSheet() {}

    static void write(Appendable out, Iterable<TrailLine> lines) throws IOException {
        var table = new CSVPrinter(out, CSVFormat.RFC4180);
        table.printRecord("at", "who", "what", "subject");
        for (TrailLine line : lines) {
            table.printRecord(
                    line.at(),
                    Spreadsheet.plain(line.who()),
                    Spreadsheet.plain(line.action()),
                    Spreadsheet.plain(line.subject()));
        }
    }
}
