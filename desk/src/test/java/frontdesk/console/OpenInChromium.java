package frontdesk.console;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;

import frontdesk.page.Axe;
import frontdesk.page.Chromium;
import frontdesk.page.Looks;

import static org.assertj.core.api.Assertions.assertThat;

/** The console in a real browser, which judges what it shows. */
@SuppressWarnings("NullAway.Init")
public abstract class OpenInChromium extends OpenConsole {
    protected Chromium chromium;

    @BeforeEach
    protected void open() {
        Assumptions.assumeTrue(Chromium.isInstalled(), "Chromium and its driver are not installed");
        chromium = Chromium.open(home);
    }

    @AfterEach
    protected void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    /** The page that is open, light and dark, on a telephone and on a desk; a picture of each is kept. */
    protected void judge(String name) {
        for (String scheme : List.of("light", "dark")) {
            chromium.prefer(scheme);
            for (int width : List.of(390, 1280)) {
                chromium.size(width, 900);
                String picture = scheme + "-" + width + "-" + name;
                chromium.picture(picture);
                assertThat(Axe.troubles(chromium)).as(picture).isEmpty();
                assertThat(Looks.troubles(chromium)).as(picture).isEmpty();
                assertThat(((Number) chromium.run("return document.documentElement.scrollWidth - innerWidth"))
                                .intValue())
                        .as("no sideways scrolling: " + picture)
                        .isLessThanOrEqualTo(0);
            }
        }
    }
}
