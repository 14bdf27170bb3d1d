package frontdesk.evaluation;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

import frontdesk.kernel.Language;
import frontdesk.understanding.Account;
import frontdesk.understanding.Expected;
import frontdesk.understanding.Meaning;
import frontdesk.understanding.Surroundings;
import frontdesk.understanding.Surroundings.Named;
import frontdesk.understanding.Understanding;
import frontdesk.understanding.Understanding.Utterance;

/** The understanding that is measured, and how much of the processor each utterance took. */
final class Listener {
    private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();

    private final Understanding understanding;
    private final List<Long> times = new ArrayList<>();

    Listener(Understanding understanding) {
        this.understanding = understanding;
    }

    Account hear(Utterance utterance, Surroundings around) {
        long before = PROCESSOR.getCurrentThreadCpuTime();
        Account account = understanding.explain(utterance, around);
        times.add(PROCESSOR.getCurrentThreadCpuTime() - before);
        return account;
    }

    Account hear(String text, Surroundings around) {
        return hear(Utterance.of(text), around);
    }

    Meaning hear(Row row, String field, String region, Expected expected) {
        var utterance = new Utterance(row.text(field), row.texts("nbest"), language(row));
        return hear(utterance, around(row.now(), region, expected, List.of(), List.of()))
                .meaning();
    }

    static Language language(Row row) {
        return row.has("lang") ? new Language(row.text("lang")) : Language.ENGLISH;
    }

    static Surroundings around(
            LocalDateTime now, String region, Expected expected, List<Named> staff, List<LocalDateTime> offered) {
        return Surroundings.of(now, expected, region).withStaff(staff).withOffered(offered);
    }

    Pace pace() {
        return Pace.of(times);
    }

    void forgetTimes() {
        times.clear();
    }
}
