package frontdesk.rest;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import frontdesk.access.Access;
import frontdesk.business.Businesses;
import frontdesk.rest.Program.Answer;
import frontdesk.timetable.Shop;

/** Where tests open shops of their own, and book there as any program would: by HTTP and nothing else. */
record HighStreet(URI desk, Businesses businesses, Access access) {
    static final String EMMA = "{\"name\":\"Emma\",\"phone\":\"+4915112345678\"}";

    Open open(Shop shop) {
        businesses.save(shop.business());
        String agent = "agent_" + shop.id;
        access.agents().add(agent, shop.id, "Agent");
        return new Open(
                shop,
                new Program(
                        desk,
                        "shop-" + shop.id,
                        access.agents().token(agent).orElseThrow().reveal()));
    }

    /** One that is open. */
    record Open(Shop shop, Program program) {

        static String wish(String at) {
            return "{\"service\":\"visit\",\"at\":\"%s\"}".formatted(at);
        }

        static String wish(String at, int party) {
            return "{\"service\":\"visit\",\"at\":\"%s\",\"party\":%d}".formatted(at, party);
        }

        static String wish(String at, String with) {
            return "{\"service\":\"visit\",\"at\":\"%s\",\"resource\":\"%s\"}".formatted(at, with);
        }

        Answer book(String at) {
            return bookFor(wish(at), EMMA);
        }

        Answer book(String at, int party) {
            return bookFor(wish(at, party), EMMA);
        }

        Answer book(String at, String with) {
            return bookFor(wish(at, with), EMMA);
        }

        Answer bookFor(String wish, String customer, String... headers) {
            return program.post("bookings", "{\"wish\":%s,\"customer\":%s}".formatted(wish, customer), headers);
        }

        Answer hold(String wish) {
            return program.post("holds", "{\"wish\":%s}".formatted(wish));
        }

        Answer confirm(String hold) {
            return program.post("holds/" + hold + "/confirm", "{\"customer\":%s}".formatted(EMMA));
        }

        Answer move(String booking, String at) {
            return program.patch("bookings/" + booking, "{\"wish\":{\"at\":\"%s\"}}".formatted(at));
        }

        Answer cancel(String booking) {
            return program.delete("bookings/" + booking);
        }

        Answer weekly(String first, int times) {
            return program.post(
                    "series",
                    "{\"wish\":%s,\"every\":\"P1W\",\"times\":%d,\"customer\":%s}".formatted(wish(first), times, EMMA));
        }

        /** The free starts of a day as the clock on the wall shows them there. */
        List<String> starts(String day) {
            return starts(day, "");
        }

        List<String> starts(String day, String more) {
            Answer days = program.get("availability?service=visit&from=%1$s&to=%1$s%2$s".formatted(day, more));
            return StreamSupport.stream(days.body().at("/days/0/starts").spliterator(), false)
                    .filter(start -> start.get("free").asBoolean())
                    .map(start -> start.get("start").asText().substring(11, 16))
                    .toList();
        }

        /** What stands on a day. */
        List<JsonNode> booked(String day) {
            JsonNode all = program.get("bookings?from=%1$s&to=%1$s&limit=100".formatted(day))
                    .body()
                    .get("bookings");
            return StreamSupport.stream(all.spliterator(), false)
                    .filter(one -> one.get("status").asText().equals("confirmed"))
                    .toList();
        }
    }

    /** The same request by so many programs at the same moment. */
    static List<Answer> atOnce(int programs, Callable<Answer> request) throws Exception {
        List<Future<Answer>> sent = new ArrayList<>();
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < programs; i++) {
                sent.add(all.submit(request));
            }
        }
        List<Answer> answers = new ArrayList<>();
        for (Future<Answer> one : sent) {
            answers.add(one.get());
        }
        return answers;
    }

    static List<Answer> won(List<Answer> answers) {
        return answers.stream().filter(answer -> answer.status() == 201).toList();
    }
}
