package frontdesk.documents;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** The door to what files say. What a file is, is told by its bytes and never by its name. */
public final class Documents {
    /** More than this nobody writes down for a receptionist. */
    public static final int MOST_BYTES = 5_000_000;

    /** What of a text is read: some forty pages. */
    public static final int MOST_LETTERS = 100_000;

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final int PDF_BEGINS_WITHIN = 1024;
    private static final Pattern AT_LINE_END = Pattern.compile("[ \\t\\u00a0]+(?=\\n)");
    private static final Pattern MANY_BLANK_LINES = Pattern.compile("\\n{3,}");
    private static final int MOST_AT_ONCE = 4;

    private final Semaphore places = new Semaphore(MOST_AT_ONCE);
    private final Duration patience;
    private final Reader reader;

    public Documents() {
        this(Duration.ofSeconds(10), Documents::text);
    }

    /** @param patience with one file; some are made so that nobody comes to their end */
    Documents(Duration patience, Reader reader) {
        this.patience = patience;
        this.reader = reader;
    }

    public ReadOutcome read(byte[] file) {
        if (file.length == 0) {
            return new ReadOutcome.Unreadable("That file is empty.");
        }
        if (file.length > MOST_BYTES) {
            return new ReadOutcome.Unreadable(
                    "That file is larger than 5 MB. Leave its pictures out, or copy its text and paste it.");
        }
        try {
            return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)
                    ? begun(file).get(patience.toMillis(), TimeUnit.MILLISECONDS)
                    : new ReadOutcome.Unreadable("Other files are being read just now. Try it again in a moment.");
        } catch (TimeoutException _) {
            return new ReadOutcome.Unreadable("That file takes too long to read. Copy its text and paste it.");
        } catch (ExecutionException broken) {
            return new ReadOutcome.Unreadable(
                    broken.getCause() instanceof NotReadable known
                            ? known.why
                            : "That file is damaged, or not what its name says. Open it, copy its text and paste it.");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new ReadOutcome.Unreadable("Nobody waited for that file to be read. Try it again.");
        }
    }

    /** A file can be made so that reading it has no end, and nothing stops a thread: it keeps its place until then, and takes no other's. */
    private FutureTask<ReadOutcome> begun(byte[] file) {
        var reading = new FutureTask<>(() -> {
            try {
                return tidied(reader.text(file));
            } finally {
                places.release();
            }
        });
        Thread.ofPlatform().daemon().name("document").start(reading);
        return reading;
    }

    private static String text(byte[] file) throws Exception {
        if (begins(file, ZIP)) {
            return new ZippedText(file).read();
        }
        int within = Math.min(file.length, PDF_BEGINS_WITHIN);
        if (new String(file, 0, within, StandardCharsets.ISO_8859_1)
                .contains(new String(PDF, StandardCharsets.US_ASCII))) {
            return PdfText.read(file);
        }
        return PlainText.read(file);
    }

    private static boolean begins(byte[] file, byte[] with) {
        return file.length >= with.length && Arrays.equals(file, 0, with.length, with, 0, with.length);
    }

    private static ReadOutcome tidied(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n').replace('\f', '\n');
        String tidy = MANY_BLANK_LINES
                .matcher(AT_LINE_END.matcher(lines).replaceAll(""))
                .replaceAll("\n\n")
                .strip();
        if (tidy.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return new ReadOutcome.Unreadable(
                    "There is no text in that file: it may be a picture of one. Copy the text by hand, or ask for the file that it was made from.");
        }
        return new ReadOutcome.Text(tidy.substring(0, Math.min(tidy.length(), MOST_LETTERS)));
    }

    interface Reader {
        String text(byte[] file) throws Exception;
    }

    /** Ends the reading of a file with what its owner is told. */
    static final class NotReadable extends Exception {
        private final String why;

        NotReadable(String why) {
            super(why, null, false, false);
            this.why = why;
        }
    }
}
