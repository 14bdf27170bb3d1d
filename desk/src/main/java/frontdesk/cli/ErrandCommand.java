package frontdesk.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import frontdesk.business.Business;
import frontdesk.errand.Errand;
import frontdesk.errand.MakeOutcome;
import frontdesk.errand.NewErrand;
import frontdesk.errand.PlainWish;
import frontdesk.errand.Preferences;
import frontdesk.errand.Provider;
import frontdesk.errand.ProviderTable;
import frontdesk.kernel.Language;
import frontdesk.kernel.PhoneNumber;

/** {@code errand make}: has providers telephoned, one after another, until one has a time. */
@Command(
        name = "make",
        description = "Has providers telephoned, one after another, until one has a time.",
        footer = {
            "",
            "  ./frontdesk errand make \"a dentist, Friday afternoon, near Mission Street, in Spanish\"",
            "      --name Ana --phone 415-555-0134 --providers dentists.csv"
        })
final class ErrandCommand implements Callable<Integer> {
    @Mixin
    private final Terminal terminal;

    @Parameters(
            paramLabel = "WISH",
            description = "What, and perhaps when, where and in which language, with commas between.")
    private String wish = "";

    @Option(names = "--name", required = true, description = "For whom.")
    private String name = "";

    @Option(
            names = "--phone",
            required = true,
            description = "Their telephone number: they are asked and told by text.")
    private String phone = "";

    @Option(names = "--providers", description = "A CSV file with name, phone and address; the directory's without it.")
    private @Nullable Path providers;

    @Option(names = "--notes", defaultValue = "", description = "What else the agent should know.")
    private String notes = "";

    @Option(
            names = "--at-once",
            defaultValue = "1",
            description = "How many providers are called at the same time, 1 to 10; one after another without it.")
    private int atOnce = 1;

    ErrandCommand(Doors.Opener opener) {
        this.terminal = new Terminal(opener);
    }

    /** {@code errand} with all that it knows. */
    static CommandLine line(Doors.Opener opener) {
        return new CommandLine(new ErrandsCommand(opener))
                .addSubcommand(new ErrandCommand(opener))
                .addSubcommand(new ErrandStoryCommand(opener))
                .addSubcommand(new ErrandAnswerCommand(opener));
    }

    @Override
    public Integer call() {
        return terminal.run((doors, business, out) ->
                told(doors.errands().make(business.id(), asked(doors, business), "terminal", null), out));
    }

    private NewErrand asked(Doors doors, Business business) {
        PlainWish plain = PlainWish.read(wish);
        Language language = plain.language() == null ? business.language() : plain.language();
        PhoneNumber number = PhoneNumber.parse(phone, business.region())
                .orElseThrow(() -> terminal.wrong("“%s” is no telephone number.".formatted(phone)));
        Preferences preferences = plain.area().isEmpty()
                ? null
                : doors.errands()
                        .preferences(business.id(), number)
                        .orElse(Preferences.NONE)
                        .in(plain.area());
        return new NewErrand(
                new Errand.User(name, number, language),
                plain.service(),
                plain.when(),
                preferences,
                notes,
                entries(business),
                Math.clamp(atOnce, 1, NewErrand.MOST_AT_ONCE));
    }

    private List<Provider.Entry> entries(Business business) {
        if (providers == null) {
            return List.of();
        }
        ProviderTable.Read read = ProviderTable.read(terminal.text(providers), business.region());
        if (!read.faults().isEmpty()) {
            var fault = read.faults().getFirst();
            throw terminal.wrong("%s, line %d: %s".formatted(providers, fault.line(), fault.sentence()));
        }
        return read.entries();
    }

    private static int told(MakeOutcome outcome, PrintWriter out) {
        return switch (outcome) {
            case MakeOutcome.Made(Errand errand, boolean _) -> {
                out.println("errand " + errand.id());
                out.printf(
                        "%s, %s, for %s. Follow it with ./frontdesk errand show %s%n",
                        errand.service(), when(errand), errand.user().name(), errand.id());
                yield 0;
            }
            case MakeOutcome.TimeNotUnderstood(boolean impossible) ->
                refused(
                        out,
                        impossible
                                ? "There is no such day or time."
                                : "I don't understand when: try “Friday afternoon”, or leave it out.");
            case MakeOutcome.NobodyToCall _ ->
                refused(out, "There is nobody to call: give --providers, a CSV file with name and phone.");
            case MakeOutcome.KeyUsed _ -> throw new IllegalStateException("the terminal sends no keys");
        };
    }

    static String when(Errand errand) {
        return errand.wish().words().isEmpty() ? "any time" : errand.wish().words();
    }

    private static int refused(PrintWriter out, String sentence) {
        out.println(sentence);
        return 1;
    }
}
