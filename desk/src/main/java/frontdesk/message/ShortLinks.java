package frontdesk.message;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;

import frontdesk.kernel.BusinessId;
import frontdesk.store.Database;

/**
 * The door to the short addresses in our messages, which tell how often they were followed. They lead where we have written them to and nowhere else:
 * nothing of an address decides where it leads.
 */
public final class ShortLinks {
    /** Where they stand under our public address. */
    public static final String PATH = "/l";

    /** Without those that are taken for one another. */
    private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ";

    /** Too many to be tried, and to meet by chance. */
    private static final int LENGTH = 10;

    private final Database database;
    private final String publicUrl;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** @param publicUrl how this desk is reached from outside, without a slash at its end */
    public ShortLinks(Database database, String publicUrl, Clock clock) {
        this.database = database;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    /**
     * A short address that leads there; asked for twice, it is the same.
     *
     * @param about the message that it is written for
     */
    public String shortened(BusinessId business, String about, String target) {
        String code = database.transaction(
                handle -> new ShortLinkRows(handle).keep(business, fresh(), about, target, clock.instant()));
        return publicUrl + PATH + "/" + code;
    }

    /** Where it leads, and that it was followed; empty where there is no such address. */
    public Optional<String> follow(String code) {
        return isCode(code)
                ? database.transaction(handle -> new ShortLinkRows(handle).follow(code, clock.instant()))
                : Optional.empty();
    }

    /** Where it leads, for whoever only looks, as programs do that show a preview. */
    public Optional<String> target(String code) {
        return isCode(code) ? database.read(handle -> new ShortLinkRows(handle).target(code)) : Optional.empty();
    }

    /** How often the address in that message was followed. */
    public int clicks(BusinessId business, String about) {
        return database.read(handle -> new ShortLinkRows(handle).clicks(business, about));
    }

    private static boolean isCode(String code) {
        return code.length() == LENGTH && code.chars().allMatch(letter -> LETTERS.indexOf(letter) >= 0);
    }

    private String fresh() {
        return random.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(place -> LETTERS.substring(place, place + 1))
                .collect(Collectors.joining());
    }
}
