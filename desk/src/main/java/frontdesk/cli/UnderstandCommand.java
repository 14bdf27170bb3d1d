package frontdesk.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import frontdesk.business.Business;
import frontdesk.business.BusinessFile;
import frontdesk.dialogue.Caller;
import frontdesk.dialogue.Dialogue;
import frontdesk.dialogue.Situation;
import frontdesk.dialogue.State;
import frontdesk.evaluation.Evaluation;
import frontdesk.evaluation.Pace;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Language;
import frontdesk.understanding.Expected;
import frontdesk.understanding.Surroundings;
import frontdesk.understanding.Understanding;
import frontdesk.understanding.Understanding.Utterance;

/** {@code understand}: what one sentence is taken to mean and why, or the answers to a whole evaluation set. */
@Command(
        name = "understand",
        description = "Says what a sentence is taken to mean, and why. Needs no server and no database.",
        footer = {
            "",
            "  ./frontdesk understand \"a table for four on friday at half past seven\"",
            "  ./frontdesk understand --business hair-salon --expect time \"seven\"",
            "  ./frontdesk understand --eval numbers numbers_dev.jsonl --out predictions.jsonl"
        })
final class UnderstandCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "1", paramLabel = "SENTENCE|FILE", description = "What was heard; with --eval, lines of JSON.")
    private String said = "";

    @Option(
            names = "--or",
            paramLabel = "SENTENCE",
            description = "Another guess of the recogniser; may be given several times.")
    private List<String> alternatives = new ArrayList<>();

    @Option(names = "--json", description = "Writes JSON.")
    private boolean json;

    @Option(names = "--language", defaultValue = "en-US", description = "What is spoken: en, es, de-AT …")
    private String language = "";

    @Option(names = "--now", description = "When it was said: 2026-11-21T09:00; now without it.")
    private @Nullable LocalDateTime now;

    @Option(
            names = "--business",
            defaultValue = "restaurant",
            description = "A file that describes a business, or one of the templates.")
    private String business = "";

    @Option(
            names = "--expect",
            defaultValue = "ANYTHING",
            description = "What the caller was asked for: ${COMPLETION-CANDIDATES}.")
    private Expected expected = Expected.ANYTHING;

    @Option(names = "--eval", paramLabel = "SET", description = "Answers the rows of an evaluation set.")
    private @Nullable String set;

    @Option(names = "--out", description = "Where the answers go; to the terminal without it.")
    private @Nullable Path out;

    @Override
    public Integer call() {
        return set == null ? explain() : evaluate(set);
    }

    private int explain() {
        var account = new Understanding().explain(new Utterance(said, alternatives, spoken()), surroundings());
        PrintWriter terminal = command().commandLine().getOut();
        var told = new ToldMeaning(account);
        if (json) {
            terminal.println(told.json());
        } else {
            told.lines().forEach(terminal::println);
        }
        terminal.flush();
        return 0;
    }

    private Language spoken() {
        return Language.named(language)
                .orElseThrow(() -> new ParameterException(
                        command().commandLine(), "No language is called '" + language + "': try en, es or de-AT."));
    }

    private Surroundings surroundings() {
        Business answering = business();
        LocalDateTime moment = now == null ? LocalDateTime.now(answering.zone()) : now;
        Surroundings idle = new Dialogue(new Situation(answering, moment)).surroundings(State.begin(Caller.from(null)));
        return idle.withExpected(expected);
    }

    private Business business() {
        try {
            Path file = Path.of(business);
            return Files.exists(file)
                    ? BusinessFile.read(Files.readString(file), BusinessId.next())
                    : BusinessFile.template(business, BusinessId.next());
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new ParameterException(command().commandLine(), String.valueOf(unreadable.getMessage()), unreadable);
        }
    }

    private int evaluate(String name) {
        PrintWriter terminal = command().commandLine().getOut();
        List<String> rows = rows();
        var predictions = new ArrayList<String>();
        Pace pace;
        try {
            pace = new Evaluation(new Understanding()).answer(name, rows, predictions::add);
        } catch (IllegalArgumentException refused) {
            throw new ParameterException(command().commandLine(), String.valueOf(refused.getMessage()), refused);
        }
        if (out == null) {
            predictions.forEach(terminal::println);
        } else {
            write(out, predictions);
        }
        command().commandLine().getErr().println(told(predictions.size(), pace));
        terminal.flush();
        return 0;
    }

    private List<String> rows() {
        try (Stream<String> lines = Files.lines(Path.of(said))) {
            return lines.filter(line -> !line.isBlank()).toList();
        } catch (IOException | UncheckedIOException | InvalidPathException unreadable) {
            throw new ParameterException(
                    command().commandLine(), "'%s' cannot be read as a file of rows.".formatted(said), unreadable);
        }
    }

    private void write(Path file, List<String> predictions) {
        try {
            Files.write(file, predictions);
        } catch (IOException unwritable) {
            throw new ParameterException(
                    command().commandLine(), "'%s' cannot be written.".formatted(file), unwritable);
        }
    }

    private static String told(int rows, Pace pace) {
        return String.format(
                Locale.ROOT,
                "%d rows, %d utterances; processor time of one: median %.3f ms, p99 %.3f ms",
                rows,
                pace.utterances(),
                pace.median() / 1e6,
                pace.p99() / 1e6);
    }

    private CommandSpec command() {
        return Objects.requireNonNull(spec);
    }
}
