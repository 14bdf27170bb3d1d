package frontdesk.provider.twilio;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A {@link CallLoadServer} on one core of this machine with the launcher's options, and what it has taken of it so far; whoever drives it keeps off that core. */
final class LoadProcess implements AutoCloseable {
    private final Process process;
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();

    /** What it holds after a collection. */
    record State(long live, long threads, long files) {}

    LoadProcess() throws IOException {
        List<String> command = new ArrayList<>();
        int cores = Runtime.getRuntime().availableProcessors();
        if (Files.isExecutable(Path.of("/usr/bin/taskset"))) {
            command.addAll(List.of("taskset", "-c", "0"));
            if (cores > 1) {
                keepTo("1-" + (cores - 1));
            }
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options("bench.options"));
        command.addAll(options("bench.server"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(CallLoadServer.class.getName());
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String told = out.readLine();
        if (told == null || !told.matches("\\d+")) {
            process.destroy();
            throw new IOException("in place of its port it said: " + told);
        }
        port = Integer.parseInt(told);
    }

    /** The launcher's, which it names, and whatever else is tried out; what comes later wins. */
    private static List<String> options(String property) {
        return Arrays.stream(System.getProperty(property, "").split(" "))
                .filter(option -> !option.isBlank())
                .toList();
    }

    private static void keepTo(String cores) throws IOException {
        long self = ProcessHandle.current().pid();
        try {
            new ProcessBuilder("taskset", "-acp", cores, Long.toString(self))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    int port() {
        return port;
    }

    Duration processor() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /** Resident memory in bytes. */
    long resident() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElseThrow()
                * 1024;
    }

    State state() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/state"))
                .build();
        String[] parts = http.send(request, BodyHandlers.ofString()).body().split(",");
        return new State(Long.parseLong(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]));
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
