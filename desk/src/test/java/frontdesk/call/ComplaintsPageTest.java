package frontdesk.call;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The page of what callers complain of names tests that there are. */
class ComplaintsPageTest {
    private static final Path PAGE = Path.of("../docs/complaints.md");
    private static final Pattern NAMED = Pattern.compile("`([a-z.]+)\\.([A-Z]\\w+)#(\\w+)`");
    private static final int COMPLAINTS = 31;

    @Test
    void everyComplaintHasATestAndThereIsEachOfThem() throws IOException {
        List<String> complaints = Files.readAllLines(PAGE).stream()
                .filter(line -> line.matches("\\| \\d+ \\|.*"))
                .toList();
        assertThat(complaints).hasSize(COMPLAINTS).allMatch(line -> NAMED.matcher(line)
                .find());
        assertThat(complaints.stream()
                        .flatMap(line -> NAMED.matcher(line).results())
                        .filter(test -> !isThere("frontdesk." + test.group(1) + "." + test.group(2), test.group(3)))
                        .map(MatchResult::group))
                .as("tests that are not there")
                .isEmpty();
    }

    private static boolean isThere(String type, String test) {
        try {
            return Arrays.stream(Class.forName(type).getDeclaredMethods())
                    .anyMatch(method -> method.getName().equals(test) && method.getAnnotations().length > 0);
        } catch (ClassNotFoundException gone) {
            return false;
        }
    }
}
