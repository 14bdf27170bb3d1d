package frontdesk.cli;

/**
 * One thing that {@code doctor} looked at.
 *
 * @param sentence how it stands
 * @param remedy the one step that mends or betters it; empty where there is nothing to do
 */
public record Finding(Health health, String subject, String sentence, String remedy) {
    /** Whether it works, works but could be better, or does not work. */
    public enum Health {
        WELL("✓"),
        COULD_BE_BETTER("·"),
        ILL("✗");

        final String mark;

        Health(String mark) {
            this.mark = mark;
        }
    }

    public static Finding well(String subject, String sentence) {
        return new Finding(Health.WELL, subject, sentence, "");
    }

    public static Finding better(String subject, String sentence, String remedy) {
        return new Finding(Health.COULD_BE_BETTER, subject, sentence, remedy);
    }

    public static Finding ill(String subject, String sentence, String remedy) {
        return new Finding(Health.ILL, subject, sentence, remedy);
    }
}
