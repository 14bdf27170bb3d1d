package frontdesk.reception;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Conversations on a real diary, which the tests of a class share. */
abstract class OpenFrontHouse {
    static FrontHouse house;

    @BeforeAll
    static void open() {
        house = new FrontHouse();
    }

    @AfterAll
    static void close() throws Exception {
        house.close();
    }
}
