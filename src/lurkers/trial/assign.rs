//! Who is nudged and who is left out, as a function of a secret: the same answer today, after a restart and on another
//! machine, and none that anybody can foresee without the secret.
//!
//! Each campaign deals anew, as its name is part of what is hashed: being left out of one says nothing about the next.

use crate::ids::{GuildId, UserId};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// What a member gets: nothing (to compare with), or the campaign.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Arm {
    Control,
    Treated,
}

/// Where the member falls between 0 (included) and 1 (not included).
///
/// `SHA-256(secret ‖ guild ‖ campaign ‖ member)`: guild and member as 8 bytes big-endian, the campaign as its length
/// in bytes (4 bytes big-endian) and its UTF-8. Only the secret has no stated length, and there is one for the whole
/// installation, so that no two different cases hash the same bytes. The first 8 bytes, big-endian, are divided by
/// 2^64; the lowest 11 bits are dropped first, as a double holds 53 and would round the highest values up to 1.
pub fn share(secret: &[u8], guild: GuildId, campaign: &str, member: UserId) -> f64 {
    let length = u32::try_from(campaign.len()).unwrap_or(u32::MAX);
    let hash = Sha256::new()
        .chain_update(secret)
        .chain_update(guild.0.to_be_bytes())
        .chain_update(length.to_be_bytes())
        .chain_update(campaign)
        .chain_update(member.0.to_be_bytes())
        .finalize();
    let first = hash.iter().take(8).fold(0u64, |sum, byte| sum << 8 | u64::from(*byte));
    (first >> 11) as f64 / (1u64 << 53) as f64
}

/// The arm of a share; `holdout` is the part of all members that is left out (0.2 unless set otherwise).
pub fn arm(share: f64, holdout: f64) -> Arm {
    if share < holdout { Arm::Control } else { Arm::Treated }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(input: (&[u8], u64, &str, u64), expected: f64) {
        let (secret, guild, campaign, member) = input;
        let got = share(secret, GuildId(guild), campaign, UserId(member));
        assert!((got - expected).abs() < 1e-15, "{input:?}: {got:?}, not {expected:?}");
    }

    #[test]
    fn the_share_is_the_documented_hash() {
        // Computed with another implementation of SHA-256 (Python's hashlib).
        check((b"secret", 1, "spring", 2), 0.6772662624474185);
        check((b"", 0, "", 0), 0.8682828961161448);
        check((b"k", 81384788765712384, "봄", 175928847299117063), 0.24250616712139525);
    }

    #[test]
    fn every_part_counts_and_none_runs_into_the_next() {
        let base = share(b"secret", GuildId(1), "spring", UserId(2));
        assert_eq!(base.to_bits(), share(b"secret", GuildId(1), "spring", UserId(2)).to_bits());
        for (secret, guild, campaign, member) in [
            ("secre", 1, "spring", 2),
            ("secret", 2, "spring", 2),
            ("secret", 1, "springs", 2),
            ("secret", 1, "", 2),
            ("secret", 1, "spring\0", 2),
            ("secret", 1, "spring", 3),
            ("secret", 2, "spring", 1),
        ] {
            let other = share(secret.as_bytes(), GuildId(guild), campaign, UserId(member));
            assert_ne!(base.to_bits(), other.to_bits(), "{secret} {guild} {campaign} {member}");
        }
    }

    #[test]
    fn a_fifth_is_left_out_and_the_edges_hold() {
        for (share, holdout, expected) in [
            (0.0, 0.2, Arm::Control),
            (0.199_999, 0.2, Arm::Control),
            (0.2, 0.2, Arm::Treated),
            (0.999_999, 0.2, Arm::Treated),
            (0.0, 0.0, Arm::Treated),
            (0.999_999, 1.0, Arm::Control),
            (0.5, f64::NAN, Arm::Treated),
        ] {
            assert_eq!(arm(share, holdout), expected, "{share} of {holdout}");
        }
    }

    #[test]
    fn members_spread_evenly_and_campaigns_deal_independently() {
        let member = |n: u64| UserId(175_928_847_299_117_063 + (n << 22));
        let mut bins = [0u32; 20];
        let mut both = [0u32; 4];
        for n in 0..20_000 {
            let spring = share(b"k", GuildId(7), "spring", member(n));
            let autumn = share(b"k", GuildId(7), "autumn", member(n));
            bins[(spring * 20.0) as usize] += 1;
            both[usize::from(spring < 0.5) * 2 + usize::from(autumn < 0.5)] += 1;
        }
        let chi_square = |counts: &[u32]| {
            let expected = 20_000.0 / counts.len() as f64;
            counts.iter().map(|n| (f64::from(*n) - expected).powi(2) / expected).sum::<f64>()
        };
        // The 99.9 % points of chi-square with 19 and 3 degrees of freedom.
        assert!(chi_square(&bins) < 43.8, "{bins:?}");
        assert!(chi_square(&both) < 16.3, "{both:?}");
    }
}
