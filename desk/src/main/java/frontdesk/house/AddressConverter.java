package frontdesk.house;

import java.net.URI;

import org.eclipse.microprofile.config.spi.Converter;

/** Reads where this desk is reached: whoever puts a path behind it finds no slash there, however it was typed. */
public final class AddressConverter implements Converter<URI> {
    private static final long serialVersionUID = 1;

    @Override
    public URI convert(String typed) {
        return URI.create(typed.strip().replaceFirst("/+$", ""));
    }
}
