package frontdesk.speech;

/** Ears that never hear anything. */
public record DeafEars() implements Ears {
    @Override
    public String name() {
        return "deaf";
    }

    @Override
    public Hearing open(Brief brief) {
        return new DeafHearing();
    }
}
