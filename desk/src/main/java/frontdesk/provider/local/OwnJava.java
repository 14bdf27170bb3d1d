package frontdesk.provider.local;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import frontdesk.kernel.OutsideTrouble;

/** Starts small Java processes from our own classes, for what must not be able to bring the server down. */
final class OwnJava {
    private static final int MINUTES = 2;

    private OwnJava() {}

    /** A process that uses as little memory as a JVM can; what it says on standard error is thrown away. */
    static ProcessBuilder command(Class<?> program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx48m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=16m",
                "-XX:-UsePerfData",
                "-Xlog:disable",
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of("-cp", classPath(), program.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        return builder;
    }

    /** Runs a program to its end. */
    static void run(Class<?> program, String... arguments) {
        try {
            Process process = command(program, arguments)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                    throw OutsideTrouble.passing(PocketsphinxEars.NAME, program.getSimpleName() + " did not succeed");
                }
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw OutsideTrouble.passing(PocketsphinxEars.NAME, program.getSimpleName() + " could not be started", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw OutsideTrouble.passing(PocketsphinxEars.NAME, program.getSimpleName() + " was interrupted", e);
        }
    }

    /** Where our own classes are: a directory of them, or the jar that the product runs from. */
    private static String classPath() {
        try {
            var source = OwnJava.class.getProtectionDomain().getCodeSource();
            if (source != null && "file".equals(source.getLocation().getProtocol())) {
                return Path.of(source.getLocation().toURI()).toString();
            }
        } catch (URISyntaxException | RuntimeException e) {
            // an unusual class loader: what the server was started with will do
        }
        return System.getProperty("java.class.path");
    }
}
