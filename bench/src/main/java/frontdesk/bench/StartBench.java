package frontdesk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How long a start takes on existing data, from the process to its first answer with 200, and the memory it then has. */
final class StartBench {
    private final Path jar;
    private final int times;

    StartBench(Path jar, int times) {
        this.jar = jar;
        this.times = times;
    }

    boolean run() throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("frontdesk-start-").resolve("data");
        try (DeskProcess first = DeskProcess.start(jar, data)) {
            System.out.printf(
                    "first start, on nothing: %d ms%n", first.untilReady().toMillis());
        }
        List<Long> starts = new ArrayList<>();
        long resident = 0;
        for (int i = 0; i < times; i++) {
            try (DeskProcess desk = DeskProcess.start(jar, data)) {
                starts.add(desk.untilReady().toMillis());
                // The first start still makes the ears' models, which is no idling.
                desk.awaitCalm();
                resident = Math.max(resident, desk.residentMegabytes());
            }
        }
        starts.sort(null);
        long median = starts.get(starts.size() / 2);
        System.out.printf(
                "on existing data: median %d ms (%d to %d, %d starts); resident memory idle %d MB%n",
                median, starts.getFirst(), starts.getLast(), times, resident);
        return median < 2_000 && resident < 300;
    }
}
