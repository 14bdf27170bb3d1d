package frontdesk.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Chooses the measurement: {@code http}, {@code diary}, {@code race}, {@code crash}, {@code storm}, {@code drain}, {@code webhooks}, {@code tools}, {@code weather}, {@code outage}, {@code pages} or {@code start}. */
public final class Main {
    private Main() {}

    public static void main(String... args) throws Exception {
        String what = args.length == 0 ? "" : args[0];
        List<String> rest = Arrays.asList(args).subList(Math.min(1, args.length), args.length);
        Path jar = Path.of(System.getProperty("frontdesk.jar"));
        boolean good;
        try (var stolen = new StolenTime()) {
            good = measure(what, rest, jar);
        }
        System.exit(good ? 0 : 1);
    }

    private static boolean measure(String what, List<String> rest, Path jar) throws Exception {
        return switch (what) {
            case "http" -> new HttpBench(jar, number(rest, 0, 100_000), number(rest, 1, 30)).run();
            case "diary" -> DiaryBench.run(jar, rest);
            case "race" -> new RaceBench(jar, number(rest, 0, 200)).run(false);
            case "crash" -> new RaceBench(jar, number(rest, 0, 200)).run(true);
            case "storm" -> Storm.run(jar, number(rest, 0, 300), number(rest, 1, 64));
            case "drain" -> new DrainBench(jar).run();
            case "webhooks" -> new WebhookBench(jar, number(rest, 0, 500)).run();
            case "tools" -> new ToolsBench(jar, number(rest, 0, 500)).run();
            case "weather" ->
                Weather.run(jar, DiaryBench.number(rest, "seconds", 600), DiaryBench.number(rest, "bookings", 2_000));
            case "outage" -> VendorsDown.run(jar, DiaryBench.number(rest, "seconds", 45));
            case "pages" -> PagesBench.run(jar, rest);
            case "start" -> new StartBench(jar, number(rest, 0, 7)).run();
            default -> {
                System.err.println(
                        "bench http [bookings [seconds]] | diary [week|staff|next|hot|book|neighbours ...] [bookings=N] | race [clients] | crash [clients] | storm [seconds [threads]] | drain | webhooks [payloads] | tools [payloads] | weather [seconds=N] [bookings=N] | outage [seconds=N] | pages [bookings=N] [calls=N] [only=PART] [folder=F] | start [times]");
                yield false;
            }
        };
    }

    /** By its place; what it is may stand before it: {@code payloads=200}. */
    private static int number(List<String> args, int index, int otherwise) {
        return index < args.size()
                ? Integer.parseInt(args.get(index).substring(args.get(index).indexOf('=') + 1))
                : otherwise;
    }
}
