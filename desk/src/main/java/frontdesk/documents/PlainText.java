package frontdesk.documents;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import frontdesk.documents.Documents.NotReadable;

/** A file that is text already, in whatever of the usual ways it is written. */
final class PlainText {
    private PlainText() {}

    static String read(byte[] file) throws NotReadable {
        for (Charset way : ways(file)) {
            try {
                String text = way.newDecoder().decode(ByteBuffer.wrap(file)).toString();
                if (isText(text)) {
                    return text.startsWith("\ufeff") ? text.substring(1) : text;
                }
            } catch (CharacterCodingException _) {
                // It is written in another way.
            }
        }
        throw new NotReadable(
                "That is no kind of file that can be read: PDF, Word (.docx), OpenDocument (.odt), text, HTML or CSV. Open it, copy its text and paste it.");
    }

    /** By its first two letters, as some programs mark what they write. */
    private static List<Charset> ways(byte[] file) {
        int mark = file.length < 2 ? 0 : (file[0] & 0xff) << 8 | file[1] & 0xff;
        return switch (mark) {
            case 0xfffe, 0xfeff -> List.of(StandardCharsets.UTF_16);
            default -> List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"));
        };
    }

    /** Programs and pictures are full of signs that no text has. */
    private static boolean isText(String text) {
        return text.chars()
                .noneMatch(sign -> sign < ' ' && sign != '\n' && sign != '\r' && sign != '\t' && sign != '\f');
    }
}
