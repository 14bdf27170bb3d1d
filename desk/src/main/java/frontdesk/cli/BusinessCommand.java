package frontdesk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import frontdesk.business.Business;
import frontdesk.business.BusinessFile;
import frontdesk.business.ShortName;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.PhoneNumber;

/** {@code business}: the businesses that we answer for, made from a template or a file. */
@Command(name = "business", description = "Makes, shows and changes the businesses that are answered for.")
final class BusinessCommand {
    private final Doors.Opener opener;

    @Spec
    private @Nullable CommandSpec spec;

    BusinessCommand(Doors.Opener opener) {
        this.opener = opener;
    }

    @Command(name = "list", description = "Lists them, and the templates for new ones.")
    int list() {
        try (Doors doors = opener.open()) {
            List<Business> all = doors.businesses().all();
            all.forEach(one -> out("%-24s %-24s %d services, %d to book%n"
                    .formatted(
                            one.slug(),
                            one.name(),
                            one.services().size(),
                            one.resources().size())));
            out("%nTemplates: %s. Try ./frontdesk business new %s --name \"My business\"%n"
                    .formatted(
                            String.join(", ", BusinessFile.templates()),
                            BusinessFile.templates().getFirst()));
            return 0;
        }
    }

    @Command(name = "new", description = "Makes one from a template: hours, services, staff or tables, and answers.")
    int make(
            @Parameters(
                            paramLabel = "TEMPLATE",
                            description = "restaurant, dental-clinic, hair-salon, physiotherapist or car-workshop")
                    String template,
            @Option(names = "--name", description = "What it is called; as in the template without it.") @Nullable
                    String name,
            @Option(
                            names = "--slug",
                            description = "Its short name in addresses and commands; made of its name without it.")
                    @Nullable
                    String slug,
            @Option(names = "--zone", description = "Its time zone, as Europe/Berlin.") @Nullable String zone,
            @Option(names = "--number", description = "The number that callers dial, as +14155550123.") @Nullable
                    String number) {
        try {
            Business made = BusinessFile.template(template, BusinessId.next());
            String called = name == null ? made.name() : name.strip();
            return save(made.with(
                    other -> other.slug(slug == null ? ShortName.of(name == null ? made.slug() : called) : slug)
                            .name(called)
                            .zone(zone == null ? made.zone() : ZoneId.of(zone))
                            .number(number == null ? null : new PhoneNumber(number))
                            .person(null)
                            .greeting(name == null ? made.greeting() : called + ", how can I help you?")));
        } catch (IllegalArgumentException | DateTimeException unusable) {
            throw wrong(unusable);
        }
    }

    @Command(name = "show", description = "Prints one as a file that can be changed and saved again.")
    int show(@Parameters(paramLabel = "SLUG") String slug) {
        try (Doors doors = opener.open()) {
            out(BusinessFile.write(doors.business(Objects.requireNonNull(spec), slug)) + System.lineSeparator());
            return 0;
        }
    }

    @Command(name = "save", description = "Saves one from a file: a new one, or over the one that has its short name.")
    int save(@Parameters(paramLabel = "FILE.json") Path file) {
        try (Doors doors = opener.open()) {
            String json = Files.readString(file);
            Business read = BusinessFile.read(json, BusinessId.next());
            Optional<Business> before = doors.businesses().findBySlug(read.slug());
            return save(doors, before.map(b -> BusinessFile.read(json, b.id())).orElse(read));
        } catch (IOException unreadable) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), file + " cannot be read.", unreadable);
        } catch (IllegalArgumentException unusable) {
            throw wrong(unusable);
        }
    }

    private int save(Business business) {
        try (Doors doors = opener.open()) {
            return save(doors, business);
        }
    }

    private int save(Doors doors, Business business) {
        doors.businesses().save(business);
        out("%s is saved. Talk to it: ./frontdesk call --business %s%n".formatted(business.name(), business.slug()));
        return 0;
    }

    private ParameterException wrong(RuntimeException unusable) {
        return new ParameterException(
                Objects.requireNonNull(spec).commandLine(), String.valueOf(unusable.getMessage()), unusable);
    }

    private void out(String text) {
        var writer = Objects.requireNonNull(spec).commandLine().getOut();
        writer.print(text);
        writer.flush();
    }
}
