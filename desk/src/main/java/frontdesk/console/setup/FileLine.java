package frontdesk.console.setup;

import java.util.Optional;

import frontdesk.business.KnownFile;
import frontdesk.console.Sent;
import frontdesk.console.Trouble;

/**
 * A file that is answered from, as its owner has named it and as its text was read.
 *
 * @param open whether the page shows all of its text
 */
record FileLine(String id, String name, String text, boolean open, boolean kept) {
    private static final int BEGINNING = 160;

    static final FileLine ONE_MORE = new FileLine("new", "", "", true, true);

    static FileLine of(KnownFile file, String opened) {
        return new FileLine(file.id(), file.name(), file.text(), file.id().equals(opened), true);
    }

    /** What the page did not show, since somebody else has added it meanwhile, stays. */
    FileLine typed(Sent sent) {
        return new FileLine(
                id,
                sent.ticked("name-" + id) ? sent.word("name-" + id) : name,
                sent.ticked("text-" + id)
                        ? sent.text("text-" + id, KnownFile.MOST_LETTERS).replace("\r\n", "\n")
                        : text,
                open,
                !sent.ticked("drop-" + id));
    }

    Optional<Trouble> trouble() {
        if (!kept || isNew() && name.isEmpty() && text.isEmpty()) {
            return Optional.empty();
        }
        if (name.isEmpty() || name.length() > KnownFile.LONGEST_NAME) {
            return Optional.of(new Trouble(
                    "name-" + id, "Give the file a name of at most %d letters.".formatted(KnownFile.LONGEST_NAME)));
        }
        if (text.length() > KnownFile.LONGEST) {
            return Optional.of(new Trouble(
                    "text-" + id,
                    "“%s” has %,d letters, and one file may have %,d: keep of it what callers ask about."
                            .formatted(name, text.length(), KnownFile.LONGEST)));
        }
        return text.isEmpty()
                ? Optional.of(new Trouble(
                        "text-" + id, "“%s” has no text: choose the file, or paste what it says.".formatted(name)))
                : Optional.empty();
    }

    boolean isMeant() {
        return kept && !text.isEmpty();
    }

    KnownFile file(String as) {
        return new KnownFile(as, name, text);
    }

    public boolean isNew() {
        return id.equals(ONE_MORE.id());
    }

    public String title() {
        return isNew() ? "A file" : name;
    }

    /** How it begins, where the page does not show all of it. */
    public String beginning() {
        String begins = text.replaceAll("\\s+", " ");
        return begins.length() <= BEGINNING ? begins : begins.substring(0, BEGINNING) + "…";
    }

    public int letters() {
        return text.length();
    }
}
