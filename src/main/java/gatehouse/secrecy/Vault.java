package gatehouse.secrecy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The vault 保密柜: seals identity numbers, phones, forms and scans at rest (AES-256-GCM), and makes keyed fingerprints
 * (HMAC-SHA-256) beside values that must be found by equality.
 */
public class Vault {

    private static final byte FORMAT = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    /** To find the provider of a cipher costs more than to seal a phone number; a thread uses its own again. */
    private static final ThreadLocal<Cipher> CIPHERS = ThreadLocal.withInitial(Vault::newCipher);

    private static final ThreadLocal<Mac> MACS = ThreadLocal.withInitial(Vault::newMac);

    private final SecureRandom random = new SecureRandom();
    private final SecretKey sealing;
    private final List<SecretKey> opening;
    private final SecretKey fingerprinting;

    /** The first key seals, all of them open; fingerprints are made with the last, the eldest, so that they stay findable. */
    Vault(List<byte[]> keys) {
        this.opening = keys.stream().map(key -> derived(key, "seal", "AES")).toList();
        this.sealing = opening.getFirst();
        this.fingerprinting = derived(keys.getLast(), "fingerprint", "HmacSHA256");
    }

    public byte[] seal(byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, sealing, nonce).doFinal(plain);
            return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
                    .put(FORMAT)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Sealing failed", impossible);
        }
    }

    public byte[] seal(String plain) {
        return seal(plain.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] open(byte[] sealed) {
        if (sealed.length <= 1 + NONCE_BYTES || sealed[0] != FORMAT) {
            throw new IllegalStateException("Not sealed by this vault");
        }
        byte[] nonce = new byte[NONCE_BYTES];
        System.arraycopy(sealed, 1, nonce, 0, NONCE_BYTES);
        for (SecretKey key : opening) {
            try {
                return cipher(Cipher.DECRYPT_MODE, key, nonce)
                        .doFinal(sealed, 1 + NONCE_BYTES, sealed.length - 1 - NONCE_BYTES);
            } catch (javax.crypto.AEADBadTagException otherKey) {
                continue;
            } catch (GeneralSecurityException broken) {
                throw new IllegalStateException("Opening failed", broken);
            }
        }
        throw new IllegalStateException("None of the keys opens this value: was gatehouse.secrecy.key changed?");
    }

    public String openText(byte[] sealed) {
        return new String(open(sealed), StandardCharsets.UTF_8);
    }

    /** A keyed hash of a canonical value, for columns that must be found; 32 bytes. */
    public byte[] fingerprint(String canonical) {
        try {
            Mac mac = MACS.get();
            mac.init(fingerprinting);
            return mac.doFinal(canonical.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Fingerprinting failed", impossible);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = CIPHERS.get();
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private static Cipher newCipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("No AES", impossible);
        }
    }

    private static Mac newMac() {
        try {
            return Mac.getInstance("HmacSHA256");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("No HMAC", impossible);
        }
    }

    private static SecretKey derived(byte[] key, String purpose, String algorithm) {
        try {
            byte[] material = KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract()
                            .addIKM(key)
                            .thenExpand(("gatehouse " + purpose).getBytes(StandardCharsets.UTF_8), 32));
            return new SecretKeySpec(material, algorithm);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Key derivation failed", impossible);
        }
    }
}
