package frontdesk.rehearsal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** How a rehearsal went, as one page without scripts: every call word for word, those that went wrong opened. */
public final class HtmlReport {
    private static final String HEAD = """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Rehearsal</title>
            <style>
              :root { color-scheme: light dark }
              body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
              details { border-top: 1px solid #8884; padding: .4rem 0 }
              summary { cursor: pointer }
              summary small { color: #777 }
              dl { display: grid; grid-template-columns: 5rem 1fr; gap: .2rem .8rem; margin: .6rem 0 }
              dt { color: #777 } dd { margin: 0 }
              .heard { color: #a60 } .understood { color: #777; font-size: .875rem }
              .bad { color: #c22 } .good { color: #282 }
            </style>
            """;

    private HtmlReport() {}

    public static void write(Path file, List<Performance> performances, int errors, long seed) throws IOException {
        StringBuilder page = new StringBuilder(HEAD);
        for (Performance performance : performances) {
            page.append("<h1>%d of %d calls as their callers wanted</h1>%n"
                    .formatted(performance.goodOnes(), performance.verdicts().size()));
            page.append("<p>%s %% · answered by %s · %d %% of the words misheard on purpose · seed %d</p>%n"
                    .formatted(
                            String.format(Locale.ROOT, "%.1f", performance.share()),
                            text(performance.brain()),
                            errors,
                            seed));
            if (!performance.modelTurns().isEmpty()) {
                page.append("<p>%s</p>%n".formatted(text(TerminalReport.model(performance.modelTurns()))));
            }
            performance.verdicts().forEach(verdict -> call(page, verdict, file));
        }
        page.append("</html>\n");
        Files.writeString(file, page, StandardCharsets.UTF_8);
    }

    private static void call(StringBuilder page, Verdict verdict, Path file) {
        page.append("<details%s><summary><span class=\"%s\">%s</span> %s <small>%s · %d turns</small></summary>%n"
                .formatted(
                        verdict.good() ? "" : " open",
                        verdict.good() ? "good" : "bad",
                        verdict.good() ? "✓" : "✗",
                        text(verdict.scenario()),
                        text(verdict.story()),
                        verdict.turns()));
        verdict.complaints()
                .forEach(complaint -> page.append("<p class=\"bad\">✗ %s</p>%n".formatted(text(complaint))));
        verdict.model().stream()
                .map(ModelTurn::withheld)
                .filter(Objects::nonNull)
                .forEach(withheld ->
                        page.append("<p class=\"heard\">withheld from the caller: %s</p>%n".formatted(text(withheld))));
        if (verdict.recording() != null) {
            page.append("<p><audio controls preload=\"none\" src=\"%s\"></audio></p>%n"
                    .formatted(address(file, verdict.recording())));
        }
        page.append("<dl>\n");
        for (Line line : verdict.lines()) {
            page.append("<dt>%s</dt><dd>%s".formatted(line.agent() ? "agent" : "caller", text(line.said())));
            if (line.distorted()) {
                page.append("<br><span class=\"heard\">heard: %s</span>".formatted(text(line.heard())));
            }
            if (!line.understood().isEmpty()) {
                page.append("<br><span class=\"understood\">%s</span>".formatted(text(line.understood())));
            }
            page.append("</dd>\n");
        }
        page.append("</dl></details>\n");
    }

    /** From the page, so that both can be moved together; in whole where they have no root in common. */
    private static String address(Path page, Path recording) {
        Path folder = page.toAbsolutePath().getParent();
        Path whole = recording.toAbsolutePath();
        if (folder == null || !Objects.equals(folder.getRoot(), whole.getRoot())) {
            return text(whole.toUri().toString());
        }
        return text(folder.relativize(whole).toString().replace('\\', '/'));
    }

    private static String text(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
