export default function ReviewScreen() { return <p>soon</p> }
