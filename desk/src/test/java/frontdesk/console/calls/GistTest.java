package frontdesk.console.calls;

import java.time.Clock;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import frontdesk.kernel.Language;
import frontdesk.page.Clockface;

import static org.assertj.core.api.Assertions.assertThat;

/** What was understood, as it is kept, in the words of who reads it. */
class GistTest {
    private final Clockface english = new Clockface(ZoneOffset.UTC, "ES", Clock.systemUTC());
    private final Clockface spanish = new Clockface(ZoneOffset.UTC, "ES", Clock.systemUTC(), new Language("es"));

    @Test
    void itsThingsStandByThemselves() {
        assertThat(Gist.things("book, 4 people, Fri 27 Nov, 19:00", english))
                .containsExactly("book", "4 people", "Fri 27 Nov", "19:00");
    }

    @Test
    void daysAreCalledAsTheirReaderDoes() {
        assertThat(Gist.things("Fri 27 Nov to Sun 29 Nov, until 21:00", spanish))
                .containsExactly("vie 27 nov to dom 29 nov", "until 21:00");
    }

    /** A name is nothing but a name, and what is no day stays as it is. */
    @Test
    void whatOnlyLooksLikeADayStays() {
        assertThat(Gist.things("name Sun 45 Moo, name Fri $1", spanish))
                .containsExactly("name Sun 45 Moo", "name Fri $1");
    }

    @Test
    void nothingIsNoThing() {
        assertThat(Gist.things(" ", english)).isEmpty();
    }
}
