package frontdesk.rehearsal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What was said in a rehearsed call, line by line, graded as it goes; time passes as the words take it. */
final class Course {
    private static final Duration A_WORD = Duration.ofMillis(350);
    private static final Duration A_SILENCE = Duration.ofSeconds(8);

    private final VirtualClock clock;
    private final Rules rules;
    private final List<Line> lines = new ArrayList<>();
    private int turns;

    Course(VirtualClock clock, Rules rules) {
        this.clock = clock;
        this.rules = rules;
        rules.before();
    }

    void agentSaid(String text) {
        lines.add(new Line(true, text, text, ""));
        pass(text);
        rules.said(lines);
    }

    void callerSays(String words) {
        turns++;
        lines.add(new Line(false, words, "(nothing)", ""));
        pass(words);
    }

    /** What the agent made of the caller's words; more than once where these were taken for several. */
    void heard(String words, String understood) {
        Line said = lines.getLast();
        if (!said.agent()) {
            boolean first = said.heard().equals("(nothing)");
            lines.set(
                    lines.size() - 1,
                    new Line(
                            false,
                            said.said(),
                            first ? words : said.heard() + " / " + words,
                            first ? understood : said.understood() + " / " + understood));
        }
    }

    void callerIsSilent() {
        turns++;
        lines.add(new Line(false, "(silence)", "(silence)", ""));
        clock.pass(A_SILENCE);
    }

    void complain(String complaint) {
        rules.complain(complaint);
    }

    int turns() {
        return turns;
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    private void pass(String words) {
        clock.pass(A_WORD.multipliedBy(words.split("\\s+").length + 2L));
    }
}
