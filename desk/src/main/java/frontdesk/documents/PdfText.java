package frontdesk.documents;

import java.io.IOException;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

import frontdesk.documents.Documents.NotReadable;

/** The text of a PDF file, page by page, in the order in which people read it. */
final class PdfText {
    private static final int MOST_PAGES = 200;

    /** What its streams may come to once they are unpacked. */
    private static final long MOST_UNPACKED = 200_000_000;

    static {
        // The library keeps a list of this machine's fonts, for texts that bring none: not in anybody's home.
        if (System.getProperty("pdfbox.fontcache") == null) {
            System.setProperty("pdfbox.fontcache", System.getProperty("java.io.tmpdir"));
        }
    }

    private PdfText() {}

    static String read(byte[] file) throws IOException, NotReadable {
        try (PDDocument document = Loader.loadPDF(
                file, "", null, null, MemoryUsageSetting.setupMainMemoryOnly(MOST_UNPACKED).streamCache)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            var text = new StringBuilder();
            int pages = Math.min(document.getNumberOfPages(), MOST_PAGES);
            for (int page = 1; page <= pages && text.length() < Documents.MOST_LETTERS; page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                text.append(stripper.getText(document)).append('\n');
            }
            return text.toString();
        } catch (InvalidPasswordException _) {
            throw new NotReadable("That PDF asks for a password. Save it without one, or copy its text and paste it.");
        }
    }
}
