package frontdesk.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The desk as a process of its own, on a data folder and ports of its own. */
final class DeskProcess implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofMinutes(5);
    private static final Pattern PASSWORD = Pattern.compile("with the password (\\S+)");
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Process process;
    private final Path data;
    private final Path log;
    private final int port;
    private final Duration untilReady;

    private DeskProcess(Process process, Path data, Path log, int port, Duration untilReady) {
        this.process = process;
        this.data = data;
        this.log = log;
        this.port = port;
        this.untilReady = untilReady;
    }

    /** Starts it and returns at its first answer with 200. */
    static DeskProcess start(Path jar, Path data) throws IOException, InterruptedException {
        return start(jar, data, Map.of());
    }

    /** The same with settings of its own, as variables of its environment. */
    static DeskProcess start(Path jar, Path data, Map<String, String> settings)
            throws IOException, InterruptedException {
        return start(jar, data, freePort(), freePort(), settings);
    }

    /** The same where it is known beforehand, so that it can be killed and come back there. */
    static DeskProcess start(Path jar, Path data, int port, int databasePort, Map<String, String> settings)
            throws IOException, InterruptedException {
        return start(jar, data, data.resolveSibling(data.getFileName() + ".log"), port, databasePort, settings);
    }

    /** The same as one of several on one folder: they share its database, which whoever needs it first starts on this port. */
    static DeskProcess start(Path jar, Path data, Path log, int databasePort) throws IOException, InterruptedException {
        return start(jar, data, log, freePort(), databasePort, Map.of());
    }

    private static DeskProcess start(
            Path jar, Path data, Path log, int port, int databasePort, Map<String, String> settings)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // the launcher's own, which it names
        command.addAll(List.of(System.getProperty("bench.options").split(" ")));
        Path aot = jar.resolveSibling("frontdesk.aot");
        if (Files.exists(aot) && Files.size(aot) > 0) {
            command.addAll(List.of("-XX:AOTCache=" + aot, "-Xlog:aot=off", "-Xlog:cds=off"));
        }
        command.addAll(List.of("-jar", jar.toString(), "up"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("FRONTDESK_DATA", data.toString());
        builder.environment().put("FRONTDESK_REST_REQUESTS_PER_MINUTE", "100000000");
        builder.environment().put("FRONTDESK_STORE_PORT", Integer.toString(databasePort));
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        builder.environment().remove("DATABASE_URL");
        builder.environment().putAll(settings);
        long begun = System.nanoTime();
        Process process = builder.start();
        URI ready = URI.create("http://127.0.0.1:" + port + "/q/health/ready");
        while (!answers(ready)) {
            if (!process.isAlive() || System.nanoTime() - begun > LONGEST_START.toNanos()) {
                process.destroyForcibly();
                throw new IOException("the desk did not start; see " + log);
            }
            Thread.sleep(5);
        }
        return new DeskProcess(process, data, log, port, Duration.ofNanos(System.nanoTime() - begun));
    }

    private static boolean answers(URI ready) throws InterruptedException {
        try {
            return HTTP.send(HttpRequest.newBuilder(ready).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    Duration untilReady() {
        return untilReady;
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** The first owner's password, which the first start prints. */
    String ownerPassword() throws IOException {
        Matcher found = PASSWORD.matcher(Files.readString(log));
        if (!found.find()) {
            throw new IOException("no password in " + log);
        }
        return found.group(1);
    }

    /** Where its database is, as pgbench and JDBC want to know it. */
    DeskDatabase database() throws IOException {
        return new DeskDatabase(
                Integer.parseInt(postmaster().get(3).strip()),
                Files.readString(data.resolve("postgres/password")).strip());
    }

    /** Memory that the process has in RAM, in MB. */
    long residentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0L);
    }

    /** Processor time of the JVM so far, PostgreSQL's left out. */
    Duration processor() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Waits until it has nothing left to prepare in the background. */
    void awaitCalm() throws InterruptedException {
        Duration before = Duration.ZERO;
        for (int tries = 0; tries < 120 && processor().minus(before).toMillis() > 50; tries++) {
            before = processor();
            Thread.sleep(1_000);
        }
    }

    /** Runs a command beside the running desk, on the same folder. */
    void command(Path jar, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-jar",
                jar.toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("FRONTDESK_DATA", data.toString());
        builder.environment().remove("DATABASE_URL");
        if (builder.start().waitFor() != 0) {
            throw new IOException("a command failed; see " + log);
        }
    }

    /** SIGTERM. */
    void tellToStop() {
        process.destroy();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** False where it is still there after that time. */
    boolean awaitEnd(Duration patience) throws InterruptedException {
        return process.waitFor(patience);
    }

    int exitValue() {
        return process.exitValue();
    }

    /** kill -9. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** kill -9 of the database's first process; the others of it notice and end. */
    void killDatabase() throws IOException {
        long pid = Long.parseLong(postmaster().getFirst().strip());
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    private List<String> postmaster() throws IOException {
        return Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"));
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, java.util.concurrent.TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
