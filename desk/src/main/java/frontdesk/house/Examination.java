package frontdesk.house;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import frontdesk.cli.Finding;
import frontdesk.store.Database;
import frontdesk.store.StartTrouble;

/** What {@code doctor} looks at, and the one step that mends each thing. */
final class Examination {
    private final Settings settings;

    Examination(Settings settings) {
        this.settings = settings;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(java());
        findings.add(data());
        findings.add(database());
        findings.addAll(new SpeechTrial(settings).findings());
        findings.addAll(telephones());
        findings.add(Models.finding(settings.model()));
        findings.add(address());
        return findings;
    }

    private static Finding java() {
        return Finding.well("java", Runtime.version().toString());
    }

    private Finding data() {
        Path data = settings.data().toAbsolutePath();
        Path there = Files.exists(data) ? data : data.getParent();
        return there != null && Files.isWritable(there)
                ? Finding.well("data", "kept in " + data)
                : Finding.ill(
                        "data",
                        data + " cannot be written",
                        "make it writable, or set FRONTDESK_DATA to a folder that is");
    }

    private Finding database() {
        String kind = settings.store().databaseUrl().isPresent() ? "your own PostgreSQL" : "embedded PostgreSQL";
        try (Database database = Database.open(settings.store())) {
            String version = database.read(h ->
                    h.createQuery("show server_version").mapTo(String.class).one());
            return Finding.well("database", kind + " " + version);
        } catch (StartTrouble trouble) {
            return Finding.ill(
                    "database", trouble.sentence(), "mend that, or set DATABASE_URL to a PostgreSQL of your own");
        }
    }

    /** Twilio is only missed where there is no other line either. */
    private List<Finding> telephones() {
        List<Finding> others = Lines.findings(settings);
        boolean twilio = settings.twilio().accountSid().isPresent()
                || settings.twilio().authToken().isPresent();
        if (others.isEmpty() || twilio) {
            others.addFirst(telephone());
        }
        return others;
    }

    private Finding telephone() {
        boolean sid = settings.twilio().accountSid().isPresent();
        boolean token = settings.twilio().authToken().isPresent();
        if (sid && token) {
            return Finding.well(
                    "telephone",
                    "Twilio, account " + settings.twilio().accountSid().get().substring(0, 4) + "…");
        }
        return sid || token
                ? Finding.ill(
                        "telephone",
                        "only one of Twilio's two keys is set",
                        "set both TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN")
                : Finding.better(
                        "telephone",
                        "no carrier: only the terminal and simulated calls reach the agent",
                        "set TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN (docs/twilio.md), or one of the other lines in docs");
    }

    private Finding address() {
        boolean open = "https".equals(settings.publicUrl().getScheme());
        return open
                ? Finding.well("address", settings.publicUrl().toString())
                : Finding.better(
                        "address",
                        settings.publicUrl() + " cannot be reached by a carrier",
                        "set FRONTDESK_PUBLIC_URL to the https address of this machine");
    }
}
