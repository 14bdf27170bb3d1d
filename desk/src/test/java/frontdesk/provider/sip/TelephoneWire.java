package frontdesk.provider.sip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** What carries the messages of a telephone that a test plays. */
sealed interface TelephoneWire extends AutoCloseable {
    Transport transport();

    int port();

    /** @param desk the port on loopback, where that is not settled already */
    void send(byte[] message, int desk);

    /** The next message; null where none comes in so many milliseconds, or ever. */
    byte @Nullable [] receive(int patience);

    @Override
    void close();

    /** One socket for all. */
    record Datagrams(DatagramSocket socket) implements TelephoneWire {
        static Datagrams open() {
            try {
                return new Datagrams(new DatagramSocket(0, InetAddress.getLoopbackAddress()));
            } catch (IOException trouble) {
                throw new UncheckedIOException(trouble);
            }
        }

        @Override
        public Transport transport() {
            return Transport.UDP;
        }

        @Override
        public int port() {
            return socket.getLocalPort();
        }

        @Override
        public void send(byte[] message, int desk) {
            try {
                socket.send(new DatagramPacket(message, message.length, new InetSocketAddress("127.0.0.1", desk)));
            } catch (IOException trouble) {
                throw new UncheckedIOException(trouble);
            }
        }

        @Override
        public byte @Nullable [] receive(int patience) {
            try {
                byte[] bytes = new byte[65_536];
                var datagram = new DatagramPacket(bytes, bytes.length);
                socket.setSoTimeout(patience);
                socket.receive(datagram);
                return Arrays.copyOf(bytes, datagram.getLength());
            } catch (SocketTimeoutException nothing) {
                return null;
            } catch (IOException trouble) {
                throw new UncheckedIOException(trouble);
            }
        }

        @Override
        public void close() {
            socket.close();
        }
    }

    /** A connection, with TLS or without. */
    record Stream(Socket socket, Transport transport) implements TelephoneWire {
        @Override
        public int port() {
            return socket.getLocalPort();
        }

        @Override
        public void send(byte[] message, int desk) {
            try {
                socket.getOutputStream().write(message);
                socket.getOutputStream().flush();
            } catch (IOException trouble) {
                throw new UncheckedIOException(trouble);
            }
        }

        @Override
        public byte @Nullable [] receive(int patience) {
            try {
                socket.setSoTimeout(patience);
                var message = new ByteArrayOutputStream();
                while (true) {
                    int one = socket.getInputStream().read();
                    if (one < 0) {
                        return null;
                    }
                    message.write(one);
                    String text = message.toString(ISO_8859_1);
                    if (text.endsWith("\r\n\r\n")) {
                        String length = new SipText(text).header("Content-Length");
                        message.write(
                                socket.getInputStream().readNBytes(length.isEmpty() ? 0 : Integer.parseInt(length)));
                        return message.toByteArray();
                    }
                }
            } catch (IOException nothingOrEnded) {
                return null;
            }
        }

        @Override
        public void close() {
            try {
                socket.close();
            } catch (IOException goneAnyway) {
                // That was the wish.
            }
        }
    }
}
