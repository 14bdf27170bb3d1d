package frontdesk.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.interactions.Pause;
import org.openqa.selenium.interactions.PointerInput;
import org.openqa.selenium.interactions.Sequence;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Debian's Chromium with an empty profile, used as a person would: reading what is on the page, clicking and typing. */
public final class Chromium implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ChromeDriver driver;
    private final URI home;

    private Chromium(ChromeDriver driver, URI home) {
        this.driver = driver;
        this.home = home;
    }

    public static boolean isInstalled() {
        return Files.isExecutable(PROGRAM) && Files.isExecutable(DRIVER);
    }

    /** @param more arguments beside the usual ones: what hangs on the computer, such as a microphone */
    public static Chromium open(URI home, String... more) {
        var options = new ChromeOptions();
        options.setBinary(PROGRAM.toFile());
        options.addArguments(List.of(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--user-data-dir=" + profile()));
        options.addArguments(more);
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .build();
        var driver = new ChromeDriver(service, options);
        driver.manage().window().setSize(new Dimension(1280, 900));
        return new Chromium(driver, home);
    }

    private static Path profile() {
        try {
            return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "chromium-");
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    public void go(String path) {
        driver.get(home.resolve(path).toString());
    }

    public String path() {
        return URI.create(driver.getCurrentUrl()).getPath();
    }

    /** The element, as soon as it is there to be seen. */
    public WebElement see(String css) {
        return patience().until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(css)));
    }

    public void seeText(String css, String text) {
        patience().until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(css), text));
    }

    public void seeNo(String css) {
        patience().until(ExpectedConditions.invisibilityOfElementLocated(By.cssSelector(css)));
    }

    /** Waits until something has become so beside the page. */
    public void until(BooleanSupplier so) {
        until(PATIENCE, so);
    }

    /** The same where it may take longer. */
    public void until(Duration longest, BooleanSupplier so) {
        patience(longest).until(d -> so.getAsBoolean());
    }

    public WebElement seeLink(String words) {
        return patience().until(ExpectedConditions.elementToBeClickable(By.partialLinkText(words)));
    }

    /** Also where a live page puts another one in its place in that moment. */
    public void click(String css) {
        ExpectedCondition<WebElement> there = ExpectedConditions.elementToBeClickable(By.cssSelector(css));
        patience().ignoring(StaleElementReferenceException.class).until(d -> {
            WebElement what = there.apply(d);
            if (what != null) {
                what.click();
            }
            return what != null;
        });
    }

    public void type(String css, String text) {
        WebElement field = see(css);
        field.clear();
        field.sendKeys(text);
    }

    /** As somebody who has signed in already; the cookie as a browser sends it. */
    public void carry(String cookie) {
        go("/sign-in");
        driver.manage()
                .addCookie(new Cookie(
                        cookie.substring(0, cookie.indexOf('=')), cookie.substring(cookie.indexOf('=') + 1)));
    }

    /** Takes hold of one thing, and lets it go over another, so many pixels further down. */
    public void drag(String css, String onto, int down) {
        WebElement what = see(css);
        WebElement where = see(onto);
        int across = where.getRect().x + where.getRect().width / 2 - what.getRect().x - what.getRect().width / 2;
        new Actions(driver)
                .clickAndHold(what)
                .moveByOffset(across / 2, down / 2)
                .moveByOffset(across - across / 2, down - down / 2)
                .release()
                .perform();
    }

    /** The same with a finger, which rests on the thing for a while first. */
    public void dragWithAFinger(String css, String onto, int down) {
        WebElement what = see(css);
        WebElement where = see(onto);
        int across = where.getRect().x + where.getRect().width / 2 - what.getRect().x - what.getRect().width / 2;
        var finger = new PointerInput(PointerInput.Kind.TOUCH, "finger");
        driver.perform(List.of(new Sequence(finger, 0)
                .addAction(finger.createPointerMove(Duration.ZERO, PointerInput.Origin.fromElement(what), 0, 0))
                .addAction(finger.createPointerDown(0))
                .addAction(new Pause(finger, Duration.ofMillis(1_500)))
                .addAction(finger.createPointerMove(
                        Duration.ofMillis(100), PointerInput.Origin.pointer(), across / 2, down / 2))
                .addAction(finger.createPointerMove(
                        Duration.ofMillis(100), PointerInput.Origin.pointer(), across - across / 2, down - down / 2))
                .addAction(finger.createPointerUp(0))));
    }

    /** Stops all that the page does from time to time, but not what it is about to ask: what still comes is told to it. */
    public void stopItsClocks() {
        run("const soon = typeof timer === 'undefined' ? asking : timer;"
                + "for (let id = setInterval(() => {}, 1e6); id > 0; id--) if (id !== soon) clearInterval(id)");
    }

    /** Keys one after the other, where one stands on that thing first: a letter, or a name as in {@link Keys}, with another held down as in {@code SHIFT+ENTER}. */
    public void press(String css, String... keys) {
        run("document.querySelector(\"" + css + "\").focus()");
        for (String key : keys) {
            int plus = key.indexOf('+');
            CharSequence last = key.length() == 1 ? key : Keys.valueOf(key.substring(plus + 1));
            var typing = new Actions(driver);
            if (plus > 0) {
                Keys held = Keys.valueOf(key.substring(0, plus));
                typing.keyDown(held).sendKeys(last).keyUp(held).perform();
            } else {
                typing.sendKeys(last).perform();
            }
        }
    }

    /** Sends a form and waits until the page that answers it is there. */
    public void submit(String css) {
        run("window.before = true");
        click(css);
        patience()
                .ignoring(WebDriverException.class)
                .until(d -> Boolean.TRUE.equals(run("return !window.before && document.readyState === 'complete'")));
    }

    public Object run(String script) {
        Object answer = driver.executeScript(script);
        return answer == null ? "" : answer;
    }

    /** From now on what is within a frame of the page is meant. */
    public void enter(String frame) {
        WebElement there = see(frame);
        driver.switchTo().frame(there);
    }

    /** From now on the page itself is meant again. */
    public void leave() {
        driver.switchTo().defaultContent();
    }

    public int count(String css) {
        return driver.findElements(By.cssSelector(css)).size();
    }

    /** A phone of this width, or a desk. */
    public void size(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    public void prefer(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    public List<String> complaints() {
        return driver.manage().logs().get("browser").getAll().stream()
                .map(entry -> entry.getMessage())
                .toList();
    }

    public void picture(String name) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "pictures"));
            Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private WebDriverWait patience() {
        return patience(PATIENCE);
    }

    private WebDriverWait patience(Duration longest) {
        return new WebDriverWait(driver, longest, Duration.ofMillis(100));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
