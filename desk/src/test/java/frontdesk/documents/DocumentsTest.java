package frontdesk.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;

import frontdesk.kernel.Await;

import static org.assertj.core.api.Assertions.assertThat;

public class DocumentsTest {
    private static final String WORD = """
            <?xml version="1.0"?>%s
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>%s</w:body></w:document>
            """;

    private final Documents documents = new Documents();

    @Test
    void thePagesOfAPdfAreReadLineByLine() throws Exception {
        byte[] menu = pdf(null, "Starters", "Burrata with tomatoes 12.50", "Vegan lasagne 14.00");

        assertThat(text(menu))
                .containsSubsequence("Starters\n", "Burrata with tomatoes 12.50\n", "Vegan lasagne 14.00");
    }

    @Test
    void aPdfWithoutTextIsToldToBeAPicture() throws Exception {
        assertThat(why(pdf(null))).contains("picture");
    }

    @Test
    void aPdfBehindAPasswordIsToldToBeOne() throws Exception {
        assertThat(why(pdf("made-up", "Burrata"))).contains("password");
    }

    @Test
    void aPdfThatOnlyForbidsPrintingIsRead() throws Exception {
        assertThat(text(pdf("", "Burrata 12.50"))).contains("Burrata 12.50");
    }

    @Test
    void whatIsCutOffIsToldToBeDamaged() throws Exception {
        byte[] menu = pdf(null, "Starters");
        assertThat(why(java.util.Arrays.copyOf(menu, 40))).contains("damaged");
    }

    @Test
    void aWordFileIsReadParagraphByParagraph() throws Exception {
        byte[] rules = zip(
                "word/document.xml",
                WORD.formatted("", paragraph("House rules") + paragraph("Dogs are welcome on the terrace.")));

        assertThat(text(rules)).isEqualTo("House rules\nDogs are welcome on the terrace.");
    }

    @Test
    void cellsOfATableStandApart() throws Exception {
        String row = "<w:tr><w:tc>%s</w:tc><w:tc>%s</w:tc></w:tr>".formatted(paragraph("Colour"), paragraph("60 €"));

        assertThat(text(zip("word/document.xml", WORD.formatted("", "<w:tbl>" + row + "</w:tbl>"))))
                .matches("(?s)Colour\\s+60 €");
    }

    @Test
    void anOpenDocumentIsRead() throws Exception {
        String content = """
                <office:document-content xmlns:office="o" xmlns:text="t"><text:h>Parking</text:h>
                <text:p>Six spaces<text:s/>behind the house.</text:p></office:document-content>
                """;

        assertThat(text(zip("content.xml", content))).contains("Parking\n").contains("Six spaces behind the house.");
    }

    @Test
    void anotherZippedFileIsNamedByWhatItIsNot() throws Exception {
        assertThat(why(zip("xl/workbook.xml", "<workbook/>"))).contains("neither Word");
    }

    @Test
    void noFileOfThisMachineIsReadByAnEntity() throws Exception {
        String entity = "<!DOCTYPE d [<!ENTITY secret SYSTEM \"file:///etc/passwd\">]>";

        assertThat(documents
                        .read(zip("word/document.xml", WORD.formatted(entity, paragraph("&secret; stays"))))
                        .toString())
                .doesNotContain("root:");
    }

    @Test
    void entitiesThatGrowAreNotUnfolded() throws Exception {
        String laughs =
                "<!DOCTYPE d [<!ENTITY a \"haha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>";

        assertThat(documents
                        .read(zip("word/document.xml", WORD.formatted(laughs, paragraph("&c; end"))))
                        .toString())
                .doesNotContain("hahahaha");
    }

    @Test
    void aFileThatUnpacksWithoutEndIsGivenUp() throws Exception {
        assertThat(why(zip("word/media/picture.bin", "0".repeat(40_000_000)))).contains("unpacks to more");
    }

    @Test
    void plainTextIsReadInWhateverWayItIsWritten() throws Exception {
        String menu = "Crème brûlée 8 €";

        assertThat(text(menu.getBytes(StandardCharsets.UTF_8))).isEqualTo(menu);
        assertThat(text(("\ufeff" + menu).getBytes(StandardCharsets.UTF_8))).isEqualTo(menu);
        assertThat(text(menu.getBytes(StandardCharsets.UTF_16))).isEqualTo(menu);
        assertThat(text(menu.getBytes(Charset.forName("windows-1252")))).isEqualTo(menu);
    }

    @Test
    void linesAreTidied() {
        assertThat(text("One  \r\n\r\n\r\n\r\n  Two\t\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("One\n\n  Two");
    }

    @Test
    void whatIsNoTextIsToldSo() {
        assertThat(why(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}))
                .contains("no kind of file");
        assertThat(why(new byte[0])).contains("empty");
        assertThat(why(new byte[Documents.MOST_BYTES + 1])).contains("5 MB");
    }

    @Test
    void ofALongTextTheBeginningIsRead() {
        assertThat(text("a line of text\n".repeat(20_000).getBytes(StandardCharsets.UTF_8)))
                .hasSizeLessThanOrEqualTo(Documents.MOST_LETTERS)
                .startsWith("a line of text\n");
    }

    @Test
    void whatTakesTooLongIsGivenUpAndKeepsItsPlaceUntilItsEnd() {
        var end = new CountDownLatch(1);
        var slow = new Documents(Duration.ofMillis(20), file -> {
            end.await();
            return "Starters";
        });

        for (int file = 0; file < 4; file++) {
            assertThat(why(slow, "endless".getBytes(StandardCharsets.UTF_8))).contains("too long");
        }
        assertThat(why(slow, "endless".getBytes(StandardCharsets.UTF_8))).contains("Other files");

        end.countDown();
        Await.until(() -> slow.read("short".getBytes(StandardCharsets.UTF_8)) instanceof ReadOutcome.Text);
    }

    private String text(byte[] file) {
        return ((ReadOutcome.Text) documents.read(file)).text();
    }

    private String why(byte[] file) {
        return why(documents, file);
    }

    private static String why(Documents documents, byte[] file) {
        return ((ReadOutcome.Unreadable) documents.read(file)).why();
    }

    private static String paragraph(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static byte[] zip(String name, String content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    /** @param password to open it with; empty where it only may not be printed, null where it is open */
    public static byte[] pdf(@org.jspecify.annotations.Nullable String password, String... lines) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                content.beginText();
                content.setLeading(16);
                content.newLineAtOffset(60, 700);
                for (String line : lines) {
                    content.showText(line);
                    content.newLine();
                }
                content.endText();
            }
            if (password != null) {
                var permission = new AccessPermission();
                permission.setCanPrint(false);
                var policy = new StandardProtectionPolicy("made-up-owner", password, permission);
                policy.setEncryptionKeyLength(128);
                document.protect(policy);
            }
            document.save(bytes);
        }
        return bytes.toByteArray();
    }
}
