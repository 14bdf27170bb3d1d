package frontdesk.house;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import frontdesk.business.Business;
import frontdesk.cli.Commands;
import frontdesk.cli.Doors;
import frontdesk.rehearsal.HtmlReport;
import frontdesk.rehearsal.Rehearsal;
import frontdesk.rehearsal.Scenario;
import frontdesk.rehearsal.ScenarioFiles;
import frontdesk.rehearsal.Stage;
import frontdesk.rehearsal.TerminalReport;
import frontdesk.rehearsal.Verdict;
import frontdesk.rehearsal.VirtualClock;
import frontdesk.store.Database;
import frontdesk.store.StartTrouble;
import frontdesk.store.StoreSettings;

/** {@code rehearse}: plays simulated callers at the agent, on a database of its own, and says what became of each call. */
@Command(
        name = "rehearse",
        description =
                "Plays simulated callers at the agent and grades each call by what stands in the diary afterwards.",
        footer = {
            "",
            "Without a business the callers that come along play at the templates. With one they play at a copy of it; its",
            "own diary is not touched. Scenario files: docs/rehearse.md. Exit code 0 only if every call went as it should."
        })
final class RehearseCommand implements Callable<Integer> {
    private final Settings settings;
    private final Doors.Opener opener;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "BUSINESS", arity = "0..1", defaultValue = "", description = "Its short name.")
    private String slug = "";

    @Option(names = "--scenarios", paramLabel = "DIR|FILE", description = "Your own callers, in YAML.")
    private @Nullable Path scenarios;

    @Option(names = "--only", defaultValue = "", description = "Those whose name begins so.")
    private String only = "";

    @Option(names = "--brain", defaultValue = "built-in", description = "Which brain answers: built-in.")
    private String brain = "built-in";

    @Option(
            names = "--errors",
            defaultValue = "0",
            description = "Of a hundred words, how many the recogniser gets wrong.")
    private int errors;

    @Option(names = "--seed", defaultValue = "1", description = "Of all that is left to chance.")
    private long seed = 1;

    @Option(names = "--all", description = "Prints every call, not only those that went wrong.")
    private boolean all;

    @Option(names = "--html", paramLabel = "FILE", description = "Writes the whole report as a page.")
    private @Nullable Path html;

    RehearseCommand(Settings settings, Doors.Opener opener) {
        this.settings = settings;
        this.opener = opener;
    }

    @Override
    public Integer call() throws IOException {
        if (!brain.equals("built-in")) {
            throw wrong("There is no brain '" + brain + "'. There is: built-in");
        }
        Business own = slug.isEmpty() ? null : own();
        List<Scenario> chosen = scenarios();
        PrintWriter out = command().commandLine().getOut();
        var report = new TerminalReport(out);
        try (Database database = Database.open(ownStore())) {
            var clock = new VirtualClock(Instant.now());
            Rooms rooms = Rooms.build(
                    database,
                    new byte[32],
                    new Keys(new byte[32]).bookingLinks(URI.create("http://localhost")),
                    null,
                    clock);
            var stage = new Stage(
                    database,
                    rooms.businesses(),
                    rooms.people(),
                    rooms.diary(),
                    rooms.journal(),
                    rooms.receptionist(),
                    clock);
            List<Verdict> verdicts = new Rehearsal(stage, own, new Rehearsal.Terms(errors, seed))
                    .play(chosen, verdict -> report.call(verdict, all));
            report.sums(verdicts);
            if (html != null) {
                HtmlReport.write(html, verdicts, errors, seed);
                out.println("  " + html);
                out.flush();
            }
            return verdicts.stream().allMatch(Verdict::good) ? 0 : 1;
        } catch (StartTrouble trouble) {
            throw new Commands.CannotOpen(trouble.sentence());
        }
    }

    private Business own() {
        try (Doors doors = opener.open()) {
            return doors.business(command(), slug);
        }
    }

    private List<Scenario> scenarios() {
        try {
            List<Scenario> found = scenarios == null
                    ? slug.isEmpty() ? ScenarioFiles.library() : ScenarioFiles.forAnyBusiness()
                    : ScenarioFiles.read(scenarios);
            List<Scenario> chosen =
                    found.stream().filter(s -> s.name().startsWith(only)).toList();
            if (chosen.isEmpty()) {
                throw wrong("There are no such scenarios.");
            }
            return chosen;
        } catch (IllegalArgumentException unreadable) {
            throw wrong(String.valueOf(unreadable.getMessage()));
        }
    }

    /** A server of its own beside the house's: what is rehearsed never meets what is real. */
    private StoreSettings ownStore() {
        Path folder = settings.data().resolve("rehearsal").resolve("postgres");
        int port = settings.store().port() + 200;
        return new StoreSettings() {
            @Override
            public Optional<String> databaseUrl() {
                return Optional.empty();
            }

            @Override
            public Path directory() {
                return folder;
            }

            @Override
            public int port() {
                return port;
            }

            @Override
            public int connections() {
                return 4;
            }
        };
    }

    private CommandSpec command() {
        return Objects.requireNonNull(spec);
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(command().commandLine(), sentence);
    }
}
