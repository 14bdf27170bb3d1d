package frontdesk.house;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import frontdesk.business.Business;
import frontdesk.business.Talk.Brain;
import frontdesk.cli.Commands;
import frontdesk.cli.Doors;
import frontdesk.provider.local.LocalSpeech;
import frontdesk.rehearsal.HtmlReport;
import frontdesk.rehearsal.Performance;
import frontdesk.rehearsal.Rehearsal;
import frontdesk.rehearsal.Scenario;
import frontdesk.rehearsal.ScenarioFiles;
import frontdesk.rehearsal.Studio;
import frontdesk.rehearsal.TerminalReport;
import frontdesk.store.StartTrouble;

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
    private static final int A_FEW = 12;

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

    @Option(
            names = "--brain",
            defaultValue = "",
            description = "Who answers: built-in, model or both; without it, who answers for the business.")
    private String brain = "";

    @Option(names = "--sound", description = "Spoken, through ears and voice; a few callers, unless --only or --every.")
    private boolean sound;

    @Option(names = "--every", description = "Every caller, also in sound.")
    private boolean every;

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
        Business own = slug.isEmpty() ? null : own();
        List<Brain> brains = brains(own);
        List<Scenario> chosen = scenarios();
        if (sound) {
            demandSpeech();
        }
        PrintWriter out = command().commandLine().getOut();
        var report = new TerminalReport(out);
        try (RehearsalRooms rooms = RehearsalRooms.open(settings)) {
            Studio studio = sound ? rooms.studio() : null;
            List<Performance> performances = brains.stream()
                    .map(one -> new Performance(
                            named(one),
                            new Rehearsal(rooms.stage(), own, new Rehearsal.Terms(errors, seed, one, studio))
                                    .play(chosen, verdict -> report.call(verdict, all))))
                    .toList();
            performances.forEach(report::sums);
            report.compare(performances);
            if (html != null) {
                HtmlReport.write(html, performances, errors, seed);
                out.println("  " + html);
                out.flush();
            }
            return performances.stream().allMatch(Performance::good) ? 0 : 1;
        } catch (StartTrouble trouble) {
            throw new Commands.CannotOpen(trouble.sentence());
        }
    }

    /** Who plays, one after the other. */
    private List<Brain> brains(@Nullable Business own) {
        boolean ready = Models.of(settings.model()) != null;
        Brain chosen = own == null ? Brain.BUILT_IN : own.talk().brain();
        Brain model = chosen == Brain.BUILT_IN ? Brain.MODEL_THEN_BUILT_IN : chosen;
        List<Brain> brains =
                switch (brain) {
                    case "" -> List.of(ready ? chosen : Brain.BUILT_IN);
                    case "built-in" -> List.of(Brain.BUILT_IN);
                    case "model" -> List.of(model);
                    case "both" -> List.of(Brain.BUILT_IN, model);
                    default -> throw wrong("There is no brain '" + brain + "'. There are: built-in, model, both");
                };
        if (!ready && brains.contains(model)) {
            throw wrong("No language model is set up: set FRONTDESK_MODEL_NAME and, where it is not OpenAI,"
                    + " FRONTDESK_MODEL_BASE_URL, and its key in FRONTDESK_MODEL_KEY (docs/model.md).");
        }
        return brains;
    }

    private String named(Brain one) {
        String model = Models.named(settings.model());
        return switch (one) {
            case BUILT_IN -> "the built-in brain";
            case MODEL -> model + ", and nobody in its place";
            case MODEL_THEN_BUILT_IN -> model + ", and the built-in brain where that cannot";
        };
    }

    private static void demandSpeech() {
        LocalSpeech.findings().stream()
                .filter(found -> !found.ready())
                .findFirst()
                .ifPresent(missing -> {
                    throw new Commands.CannotOpen(missing.what() + ": " + missing.detail() + ": " + missing.mend());
                });
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
            boolean few = sound && !every && only.isEmpty() && scenarios == null;
            return few ? spread(chosen) : chosen;
        } catch (IllegalArgumentException unreadable) {
            throw wrong(String.valueOf(unreadable.getMessage()));
        }
    }

    /** A few from the first to the last. */
    private static List<Scenario> spread(List<Scenario> all) {
        int few = Math.min(A_FEW, all.size());
        return IntStream.range(0, few)
                .mapToObj(i -> all.get(i * all.size() / few))
                .toList();
    }

    private CommandSpec command() {
        return Objects.requireNonNull(spec);
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(command().commandLine(), sentence);
    }
}
