package frontdesk.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import frontdesk.documents.Documents.NotReadable;

/**
 * The text of a Word or OpenDocument file: a ZIP file with one XML file of text in it (ECMA-376, word/document.xml; OpenDocument 1.3, content.xml). What it
 * unpacks to is counted as it is unpacked, and no entity and no file outside it is followed.
 */
final class ZippedText {
    private static final Set<String> TEXT = Set.of("word/document.xml", "content.xml");
    private static final Set<String> LINES = Set.of("p", "h", "tr", "table-row", "br", "line-break");
    private static final Set<String> GAPS = Set.of("tab", "tc", "table-cell", "s");
    private static final int MOST_FILES = 2_000;
    private static final int MOST_UNPACKED = 30_000_000;
    private static final XMLInputFactory XML = XMLInputFactory.newFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private final byte[] file;
    private int unpacked;

    ZippedText(byte[] file) {
        this.file = file;
    }

    String read() throws IOException, XMLStreamException, NotReadable {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            ZipEntry entry = zip.getNextEntry();
            for (int n = 0; entry != null && n < MOST_FILES; n++) {
                byte[] content = unpacked(zip);
                if (TEXT.contains(entry.getName())) {
                    return text(content);
                }
                entry = zip.getNextEntry();
            }
        }
        throw new NotReadable(
                "That file is neither Word (.docx) nor OpenDocument (.odt). Open it, copy its text and paste it.");
    }

    private byte[] unpacked(InputStream zip) throws IOException, NotReadable {
        byte[] content = zip.readNBytes(MOST_UNPACKED - unpacked + 1);
        unpacked += content.length;
        if (unpacked > MOST_UNPACKED) {
            throw new NotReadable("That file unpacks to more than it can hold. Copy its text and paste it.");
        }
        return content;
    }

    private static String text(byte[] content) throws XMLStreamException {
        var text = new StringBuilder();
        XMLStreamReader xml = XML.createXMLStreamReader(new ByteArrayInputStream(content));
        while (xml.hasNext() && text.length() < Documents.MOST_LETTERS) {
            switch (xml.next()) {
                case XMLStreamConstants.CHARACTERS -> text.append(xml.getText());
                case XMLStreamConstants.START_ELEMENT -> {
                    if (GAPS.contains(xml.getLocalName())) {
                        text.append(' ');
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (LINES.contains(xml.getLocalName())) {
                        text.append('\n');
                    }
                }
                default -> {
                    // Styles, comments and the like.
                }
            }
        }
        return text.toString();
    }
}
