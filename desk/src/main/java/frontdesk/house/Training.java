package frontdesk.house;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import io.quarkus.runtime.Quarkus;
import org.eclipse.microprofile.config.ConfigProvider;

import frontdesk.booking.Origin;
import frontdesk.business.Business;
import frontdesk.kernel.CallId;
import frontdesk.reception.Receptionist;
import frontdesk.reception.ToolRequest;
import frontdesk.reception.Words;

/** Does a little of everything once and stops, so that the JDK's ahead-of-time cache knows what a start and a first call need. */
final class Training implements Runnable {
    private final Rooms rooms;

    Training(Rooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public void run() {
        try {
            for (Business business : rooms.businesses().all()) {
                check(business);
                talk(business);
            }
            get("/");
            get("/q/health");
        } catch (IOException | RuntimeException incomplete) {
            System.getLogger(Training.class.getName())
                    .log(System.Logger.Level.DEBUG, "the training ended early", incomplete);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            Quarkus.asyncExit();
        }
    }

    private void check(Business business) {
        rooms.toolBelt()
                .check(
                        business.id(),
                        new ToolRequest.Check(
                                "friday",
                                null,
                                null,
                                business.services().getFirst().name(),
                                "2",
                                null),
                        Origin.of("training"));
    }

    private void talk(Business business) {
        var conversation = rooms.receptionist().answer(new Receptionist.Opening(business.id(), CallId.next(), null));
        conversation.greet();
        conversation.hear(Words.typed("when are you open on friday"));
        conversation.over();
    }

    private static void get(String path) throws IOException, InterruptedException {
        int port = ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class);
        try (HttpClient client = HttpClient.newHttpClient()) {
            client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
        }
    }
}
