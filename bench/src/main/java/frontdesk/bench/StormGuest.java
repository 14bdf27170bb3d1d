package frontdesk.bench;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;

import frontdesk.bench.Memory.Known;

/** One who asks for anything at random, again and again, and remembers what was promised. */
final class StormGuest {
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final int CUSTOMERS = 200;
    private static final int PERSISTENCE = 20;

    private final StormLine line;
    private final Memory memory;
    private final Tally tally;
    private final LocalDate today;

    StormGuest(StormLine line, Memory memory, Tally tally, LocalDate today) {
        this.line = line;
        this.memory = memory;
        this.tally = tally;
        this.today = today;
    }

    void something() throws InterruptedException {
        int which = random(100);
        if (which < 14) {
            book();
        } else if (which < 26) {
            bookOnce();
        } else if (which < 42) {
            hold();
        } else if (which < 48) {
            memory.anyHold().ifPresent(this::confirm);
        } else if (which < 60) {
            memory.anyBooking().ifPresent(this::move);
        } else if (which < 72) {
            memory.anyBooking().ifPresent(this::cancel);
        } else if (which < 82) {
            memory.anyBooking().ifPresent(this::mark);
        } else if (which < 85) {
            memory.anyBooking().ifPresent(this::correct);
        } else if (which < 89) {
            series();
        } else if (which < 92) {
            visit();
        } else if (which < 93) {
            join();
        } else if (which < 96) {
            memory.anyWaiting().ifPresent(this::withdraw);
        } else {
            memory.anyBooking().ifPresent(this::look);
        }
    }

    private void book() {
        StormWish wish = StormWish.any(today);
        String name = "Guest " + NUMBERS.incrementAndGet();
        line.ask("book", "POST", wish.slug(), "/bookings", "", booking(wish, name), null, name)
                .ifPresent(body -> memory.acknowledged(wish.slug(), body));
    }

    /** The same request under one key, until it is answered, and sometimes once more: whoever answers, it is one booking. */
    private void bookOnce() throws InterruptedException {
        StormWish wish = StormWish.any(today);
        String name = "Key " + NUMBERS.incrementAndGet();
        String key = "Idempotency-Key: " + name + "\r\n";
        Optional<JsonNode> first = persistently("book once", wish.slug(), "/bookings", key, booking(wish, name), name);
        first.ifPresent(body -> memory.acknowledged(wish.slug(), body));
        if (first.isPresent() && random(3) == 0) {
            line.ask("book again", "POST", wish.slug(), "/bookings", key, booking(wish, name), null, name)
                    .ifPresent(again -> {
                        memory.acknowledged(wish.slug(), again);
                        tally.unless(
                                again.get("id").equals(first.get().get("id")),
                                "%s led to two bookings".formatted(name));
                    });
        }
    }

    private Optional<JsonNode> persistently(
            String what, String slug, String path, String key, String json, String customer)
            throws InterruptedException {
        for (int attempt = 1; attempt < PERSISTENCE; attempt++) {
            var answer = line.ask(what, "POST", slug, path, key, json, null, customer);
            if (answer.isPresent() || line.answered()) {
                return answer;
            }
            Thread.sleep(250);
        }
        return Optional.empty();
    }

    private void hold() {
        StormWish wish = StormWish.any(today);
        Optional<JsonNode> held =
                line.ask("hold", "POST", wish.slug(), "/holds", "", "{\"wish\": " + wish.json() + "}", null, null);
        held.map(body -> body.get("hold")).ifPresent(hold -> {
            memory.acknowledged(wish.slug(), hold);
            var known = new Known(wish.slug(), hold.get("id").asText(), 1);
            int then = random(10);
            if (then < 5) {
                confirm(known);
            } else if (then == 5) {
                line.ask("let go", "DELETE", known.slug(), "/holds/" + known.id(), "", "", known.id(), null)
                        .ifPresent(_ -> memory.released(known.id()));
            }
        });
    }

    private void confirm(Known hold) {
        String name = "Guest " + NUMBERS.incrementAndGet();
        String json = "{\"customer\": " + customer(name) + "}";
        line.ask("confirm", "POST", hold.slug(), "/holds/" + hold.id() + "/confirm", "", json, hold.id(), name)
                .ifPresent(body -> memory.acknowledged(hold.slug(), body));
    }

    private void move(Known booking) {
        String at = StormWish.elsewhen(today, booking.slug());
        change("move", booking, "{\"wish\": {\"at\": \"%s\"}}".formatted(at), at);
    }

    private void correct(Known booking) {
        String notes = "note " + NUMBERS.incrementAndGet();
        change("correct", booking, "{\"customer\": {\"notes\": \"%s\"}}".formatted(notes), notes);
    }

    /** Every other time only as it was seen: then a correction, which nobody else makes, is the next version. What was asked for is always there. */
    private void change(String what, Known booking, String patch, String asked) {
        boolean seen = random(2) == 0;
        String headers = seen ? "If-Match: \"%d\"\r\n".formatted(booking.version()) : "";
        line.ask(what, "PATCH", booking.slug(), "/bookings/" + booking.id(), headers, patch, booking.id(), null)
                .ifPresent(body -> {
                    memory.acknowledged(booking.slug(), body);
                    boolean there = body.toString().contains(asked);
                    tally.unless(there, "a %s to %s was answered without it".formatted(what, asked));
                    int more = body.get("version").asInt() - booking.version();
                    tally.unless(
                            !seen || more == 1 || what.equals("move"),
                            "a %s of version %d was answered with %d more".formatted(what, booking.version(), more));
                });
    }

    private void cancel(Known booking) {
        line.ask("cancel", "DELETE", booking.slug(), "/bookings/" + booking.id(), "", "", booking.id(), null)
                .ifPresent(body -> memory.acknowledged(booking.slug(), body));
    }

    private void mark(Known booking) {
        String how = new String[] {"arrived", "completed", "no-show", "undo", "undo", "undo"}[random(6)];
        String path = "/bookings/" + booking.id() + "/" + how;
        line.ask(how, "POST", booking.slug(), path, "", "", booking.id(), null)
                .ifPresent(body -> memory.acknowledged(booking.slug(), body));
    }

    private void series() throws InterruptedException {
        StormWish wish = StormWish.any(today);
        int times = 2 + random(3);
        String name = "Series %d x%d".formatted(NUMBERS.incrementAndGet(), times);
        String json = "{\"wish\": %s, \"every\": \"P1D\", \"times\": %d, \"customer\": %s}"
                .formatted(wish.json(), times, customer(name));
        persistently("series", wish.slug(), "/series", "Idempotency-Key: " + name + "\r\n", json, name)
                .ifPresent(body -> each(wish.slug(), body));
    }

    private void visit() {
        StormWish first = StormWish.any(today);
        StormWish second = StormWish.any(today, first.slug());
        boolean held = random(3) == 0;
        String name = held ? null : "Visit " + NUMBERS.incrementAndGet();
        String json = "{\"wishes\": [%s, %s]%s}"
                .formatted(first.json(), second.json(), held ? "" : ", \"customer\": " + customer(name));
        Optional<JsonNode> made = line.ask("visit", "POST", first.slug(), "/visits", "", json, null, name);
        made.ifPresent(body -> each(first.slug(), body));
        if (held && !line.answered()) {
            memory.unanswered(null, null);
        }
    }

    private void each(String slug, JsonNode body) {
        body.get("bookings").forEach(booking -> memory.acknowledged(slug, booking));
    }

    private void join() {
        StormWish wish = StormWish.any(today);
        String json = "{\"wish\": %s, \"customer\": %s}".formatted(wish.json(), customer("Waiting"));
        line.ask("wait", "POST", wish.slug(), "/waiting", "", json, null, "Waiting")
                .ifPresent(body ->
                        memory.joined(wish.slug(), body.get("waiting").get("id").asText()));
    }

    private void withdraw(Known waiting) {
        line.ask("withdraw", "DELETE", waiting.slug(), "/waiting/" + waiting.id(), "", "", null, "Waiting")
                .ifPresent(_ -> memory.withdrawn(waiting.id()));
    }

    /** What was seen once is not unseen, on whichever node. */
    private void look(Known booking) {
        line.ask("look", "GET", booking.slug(), "/bookings/" + booking.id(), "", "", null, "nobody")
                .ifPresent(body -> {
                    memory.acknowledged(booking.slug(), body);
                    tally.unless(
                            body.get("version").asInt() >= booking.version(),
                            "version %d was forgotten".formatted(booking.version()));
                });
    }

    private static String booking(StormWish wish, String name) {
        return "{\"wish\": %s, \"customer\": %s}".formatted(wish.json(), customer(name));
    }

    private static String customer(String name) {
        return "{\"name\": \"%s\", \"phone\": \"+1415555%04d\"}".formatted(name, random(CUSTOMERS));
    }

    private static int random(int bound) {
        return ThreadLocalRandom.current().nextInt(bound);
    }
}
