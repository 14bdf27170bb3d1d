package frontdesk.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

import frontdesk.access.Role;
import frontdesk.access.User;
import frontdesk.access.Users;
import frontdesk.business.Business;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Secret;

/** {@code user}: the people who sign in at the console. */
@Command(name = "user", description = "Adds, lists and removes the people who sign in, and helps who cannot any more.")
final class UserCommand {
    private static final String OPERATOR = "operator";

    private final Doors.Opener opener;

    @Spec
    private @Nullable CommandSpec spec;

    UserCommand(Doors.Opener opener) {
        this.opener = opener;
    }

    @Command(name = "list", description = "Lists them: what they may do, and where.")
    int list() {
        try (Doors doors = opener.open()) {
            List<Users.Listed> all = doors.access().users().all();
            all.forEach(one -> out("%-32s %s%s%n"
                    .formatted(
                            one.user().email(),
                            where(doors, one.user()),
                            one.secondFactor() ? ", with a second factor" : "")));
            if (all.isEmpty()) {
                out("Nobody yet. ./frontdesk up makes the first owner.%n".formatted());
            }
            return 0;
        }
    }

    /** A role as it is typed. */
    static final class RoleWord implements ITypeConverter<Role> {
        @Override
        public Role convert(String word) {
            try {
                return Role.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
            } catch (IllegalArgumentException none) {
                throw new TypeConversionException("'" + word + "' is no role.");
            }
        }
    }

    private static String where(Doors doors, User user) {
        Stream<String> everywhere = Stream.ofNullable(user.everywhere()).map(role -> role.word() + " everywhere");
        Stream<String> here = doors.businesses().all().stream()
                .sorted(Comparator.comparing(Business::slug))
                .flatMap(business -> Stream.ofNullable(user.roles().get(business.id()))
                        .map(role -> role.word() + " of " + business.slug()));
        return Stream.concat(everywhere, here).collect(Collectors.joining(", "));
    }

    @Command(name = "add", description = "Lets somebody in, and prints their password this once.")
    int add(
            @Parameters(paramLabel = "EMAIL") String email,
            @Option(
                            names = "--role",
                            required = true,
                            converter = RoleWord.class,
                            description =
                                    "owner, manager, front-desk, reviewer or developer; docs/roles.md says what each may do.")
                    Role role,
            @Option(names = "--business", paramLabel = "SLUG", description = "Where; may be said several times.")
                    @Nullable
                    List<String> slugs,
            @Option(names = "--everywhere", description = "In all businesses, those to come too.") boolean everywhere) {
        if (!email.matches("[^\\s@]+@[^\\s@]+")) {
            throw wrong("'" + email + "' is no e-mail address.");
        }
        if (everywhere == (slugs != null)) {
            throw wrong("Say either --business SLUG, or --everywhere.");
        }
        try (Doors doors = opener.open()) {
            Set<BusinessId> businesses = Objects.requireNonNullElse(slugs, List.<String>of()).stream()
                    .map(slug ->
                            doors.business(Objects.requireNonNull(spec), slug).id())
                    .collect(Collectors.toSet());
            Secret password = Users.freshPassword();
            doors.access().addUser(email, password, role, businesses, everywhere);
            out("%s may sign in with this password, which is shown this once: %s%n"
                    .formatted(email, password.reveal()));
            return 0;
        } catch (IllegalArgumentException taken) {
            throw wrong("Somebody has this e-mail already. A new password: ./frontdesk user password " + email);
        }
    }

    @Command(
            name = "password",
            description = "Gives somebody a new password, printed this once, and signs them out everywhere.")
    int password(
            @Parameters(paramLabel = "EMAIL") String email,
            @Option(
                            names = "--without-code",
                            description =
                                    "Asks them for no code either: they have lost their telephone and the recovery codes.")
                    boolean withoutCode) {
        try (Doors doors = opener.open()) {
            Secret password = Users.freshPassword();
            if (!doors.access().changePassword(email, password)) {
                throw unknown(email);
            }
            if (withoutCode) {
                doors.access().users().forgetSecondFactor(OPERATOR, email);
            }
            out("The new password of %s, shown this once: %s%n".formatted(email, password.reveal()));
            return 0;
        }
    }

    @Command(name = "remove", description = "Sends somebody away: they are signed out everywhere.")
    int remove(@Parameters(paramLabel = "EMAIL") String email) {
        try (Doors doors = opener.open()) {
            return switch (doors.access().users().remove(OPERATOR, email)) {
                case REMOVED -> {
                    out("%s may sign in no more.%n".formatted(email));
                    yield 0;
                }
                case UNKNOWN -> throw unknown(email);
                case LAST_OWNER ->
                    throw wrong(email + " is the only owner of everything. Add another before you remove this one.");
            };
        }
    }

    private ParameterException unknown(String email) {
        return wrong("Nobody signs in as '" + email + "'. ./frontdesk user list says who does.");
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), sentence);
    }

    private void out(String text) {
        var writer = Objects.requireNonNull(spec).commandLine().getOut();
        writer.print(text);
        writer.flush();
    }
}
