package frontdesk.console;

import java.util.Locale;

import io.quarkus.qute.TemplateExtension;

/** How pages write large numbers. */
@TemplateExtension
public final class Counts {
    private Counts() {}

    /** {@code 1,397}. */
    public static String grouped(Integer count) {
        return String.format(Locale.ENGLISH, "%,d", count);
    }

    /** {@code 591 of 1,315}. */
    public static String share(int part, int all) {
        return grouped(part) + " of " + grouped(all);
    }
}
