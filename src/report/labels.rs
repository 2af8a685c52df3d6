//! Keys of the words that the desk and printed pages share.

use crate::scenario::schema::SiteKind;

/// The name of a kind of place.
#[must_use]
pub const fn kind_key(kind: SiteKind) -> &'static str {
    match kind {
        SiteKind::PointOfEntry => "kind-point-of-entry",
        SiteKind::InformalCrossing => "kind-informal-crossing",
        SiteKind::Landing => "kind-landing",
        SiteKind::ReceptionCentre => "kind-reception-centre",
        SiteKind::TransitCentre => "kind-transit-centre",
        SiteKind::CollectiveShelter => "kind-collective-shelter",
        SiteKind::HostCommunity => "kind-host-community",
        SiteKind::Warehouse => "kind-warehouse",
        SiteKind::ExitPost => "kind-exit-post",
        SiteKind::Outside => "kind-outside",
    }
}
