package frontdesk.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code doctor}: what is configured, what is missing, and the one step that mends it. */
@Command(name = "doctor", description = "Says what is configured, what is missing, and the one step that mends it.")
final class DoctorCommand implements Callable<Integer> {
    private final Supplier<List<Finding>> examination;

    @Spec
    private @Nullable CommandSpec spec;

    DoctorCommand(Supplier<List<Finding>> examination) {
        this.examination = examination;
    }

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        List<Finding> findings = examination.get();
        for (Finding finding : findings) {
            out.printf("%s %-18s %s%n", finding.health().mark, finding.subject(), finding.sentence());
            if (!finding.remedy().isEmpty()) {
                out.printf("  %-18s → %s%n", "", finding.remedy());
            }
        }
        out.flush();
        return findings.stream().anyMatch(f -> f.health() == Finding.Health.ILL) ? 1 : 0;
    }
}
